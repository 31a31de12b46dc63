rootProject.name = "invitations"
