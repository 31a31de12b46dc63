package com.example.campaign;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.apache.flink.connector.base.sink.writer.AsyncSinkWriterStateSerializer;

/** Rows that are gathered for the next batch, as a checkpoint keeps them. */
final class SubscriberState extends AsyncSinkWriterStateSerializer<Subscriber> {
  @Override
  protected void serializeRequestToStream(Subscriber subscriber, DataOutputStream out)
      throws IOException {
    out.writeLong(subscriber.line());
    write(subscriber.email(), out);
    write(subscriber.name(), out);
    write(subscriber.credit().toString(), out);
  }

  @Override
  protected Subscriber deserializeRequestFromStream(long size, DataInputStream in)
      throws IOException {
    return new Subscriber(in.readLong(), read(in), read(in), new BigDecimal(read(in)));
  }

  private static void write(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String read(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  @Override
  public int getVersion() {
    return 1;
  }
}
