package com.example.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

/**
 * Where all that a campaign writes is, by its names; in any file system that Flink knows. A folder
 * belongs to one list: numbers of lines in it are that list's.
 *
 * @param checkpoints may be elsewhere
 */
record CampaignFolder(URI root, URI checkpoints) implements Serializable {
  private static final String METADATA = "_metadata";

  URI refused() {
    return within("refused");
  }

  URI rows() {
    return within("rows");
  }

  URI batches() {
    return within("batches");
  }

  URI putAside() {
    return within("put-aside");
  }

  SentLog sent() {
    return new SentLog(within("sent"));
  }

  private URI within(String name) {
    return new Path(new Path(root), name).toUri();
  }

  /**
   * Takes the folder for a list, or makes sure that it was taken for this one.
   *
   * @throws CampaignStopped if the folder is another list's, or the list cannot be read
   */
  void claim(Path list) throws IOException {
    FileSystem lists = list.getFileSystem();
    if (!lists.exists(list)) {
      throw new CampaignStopped("There is no list %s. Give a CSV file by --input.".formatted(list));
    }
    FileStatus status = lists.getFileStatus(list);
    if (status.isDir()) {
      throw new CampaignStopped(
          "%s is a folder. Give one CSV file by --input, and a campaign to each of several."
              .formatted(list));
    }
    String identity =
        "%s, %d bytes of %s%n"
            .formatted(
                list.makeQualified(lists),
                status.getLen(),
                Instant.ofEpochMilli(status.getModificationTime()));
    Path file = new Path(new Path(root), "list.txt");
    FileSystem files = file.getFileSystem();
    if (!files.exists(file)) {
      try (OutputStream out = files.create(file, FileSystem.WriteMode.NO_OVERWRITE)) {
        out.write(identity.getBytes(StandardCharsets.UTF_8));
      }
      return;
    }
    try (InputStream in = files.open(file)) {
      String owner = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      if (!owner.equals(identity)) {
        throw new CampaignStopped(
            "The folder %s is that of another list: %s. Give another by --output."
                .formatted(root, owner.strip()));
      }
    }
  }

  /** The checkpoint to go on from; empty if there is none. */
  Optional<Path> lastCheckpoint() throws IOException {
    Path path = new Path(checkpoints);
    FileSystem files = path.getFileSystem();
    FileStatus last = null;
    if (files.exists(path)) {
      for (FileStatus job : files.listStatus(path)) {
        if (job.isDir()) {
          last = newer(last, lastOf(job.getPath(), files));
        }
      }
    }
    return Optional.ofNullable(last).map(metadata -> metadata.getPath().getParent());
  }

  private static FileStatus lastOf(Path job, FileSystem files) throws IOException {
    FileStatus last = null;
    for (FileStatus checkpoint : files.listStatus(job)) {
      Path metadata = new Path(checkpoint.getPath(), METADATA);
      if (files.exists(metadata)) {
        last = newer(last, files.getFileStatus(metadata));
      }
    }
    return last;
  }

  private static FileStatus newer(FileStatus one, FileStatus other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.getModificationTime() >= one.getModificationTime() ? other : one;
  }
}
