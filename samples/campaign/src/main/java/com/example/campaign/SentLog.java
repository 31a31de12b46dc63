package com.example.campaign;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

/**
 * Which rows the service has taken since the last checkpoint: a file for each batch, written as
 * soon as the server has said so, and removed with the checkpoint that knows it. After a failure,
 * Flink reads again what came behind its last checkpoint; what is in this log is not sent again.
 *
 * <p>A file that was not finished counts as none: its batch was in flight.
 */
record SentLog(URI folder) implements Serializable {
  /** Writes down that a batch was taken. */
  void add(String batch, List<Subscriber> subscribers) throws IOException {
    Path file = new Path(new Path(folder), batch);
    try (FSDataOutputStream stream =
            file.getFileSystem().create(file, FileSystem.WriteMode.NO_OVERWRITE);
        DataOutputStream out = new DataOutputStream(stream)) {
      out.writeInt(subscribers.size());
      for (Subscriber subscriber : subscribers) {
        out.writeLong(subscriber.line());
      }
      out.flush();
      stream.sync();
    }
  }

  /** The lines of all rows that were taken. */
  Set<Long> lines() throws IOException {
    Set<Long> lines = new HashSet<>();
    Path path = new Path(folder);
    FileSystem files = path.getFileSystem();
    if (files.exists(path)) {
      for (FileStatus file : files.listStatus(path)) {
        read(file.getPath(), lines);
      }
    }
    return lines;
  }

  private static void read(Path file, Set<Long> lines) throws IOException {
    List<Long> batch = new ArrayList<>();
    try (DataInputStream in = new DataInputStream(file.getFileSystem().open(file))) {
      int rows = in.readInt();
      for (int i = 0; i < rows; i++) {
        batch.add(in.readLong());
      }
      lines.addAll(batch);
    } catch (EOFException e) {
      // The machine stopped while it was written.
    }
  }

  /** Forgets all, since the campaign has ended. */
  void clear() throws IOException {
    Path path = new Path(folder);
    path.getFileSystem().delete(path, true);
  }

  /** Forgets a batch, which a checkpoint knows by now. */
  void remove(String batch) throws IOException {
    Path file = new Path(new Path(folder), batch);
    file.getFileSystem().delete(file, false);
  }
}
