plugins {
  application
}

repositories {
  mavenLocal() // where the command above has put Tagalong
  mavenCentral()
}

dependencies {
  implementation("dev.tagalong:tagalong-runtime:0.1.0-SNAPSHOT")
  annotationProcessor("dev.tagalong:tagalong-processor:0.1.0-SNAPSHOT")

  testImplementation("org.junit.jupiter:junit-jupiter:6.1.3")
  testRuntimeOnly("org.junit.platform:junit-platform-launcher:6.1.3")
}

java {
  toolchain {
    languageVersion = JavaLanguageVersion.of(17)
  }
}

/** Where the templates are: Gradle compiles before it copies them, and again when one has changed. */
class Templates(
  @get:InputDirectory
  @get:PathSensitive(PathSensitivity.RELATIVE)
  val folder: File
) : CommandLineArgumentProvider {
  override fun asArguments() = listOf("-Atagalong.templates=$folder")
}

tasks.compileJava {
  options.encoding = "UTF-8"
  options.compilerArgs.addAll(listOf("-Xlint:all", "-Werror"))
  options.compilerArgumentProviders.add(Templates(file("src/main/resources")))
}

tasks.test {
  useJUnitPlatform()
}

application {
  mainClass = "com.example.gradle.Invitations"
}
