package com.example.campaign;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.util.InstantiationUtil;

/**
 * What has become of the batches of one subtask between two checkpoints.
 *
 * @param id the name of its files: written again after a failure, they are the same
 */
record Reports(String id, List<BatchReport> batches) implements Serializable {
  static Reports of(List<BatchReport> batches) {
    return new Reports(UUID.randomUUID().toString(), List.copyOf(batches));
  }

  /** As a checkpoint keeps them. */
  static SimpleVersionedSerializer<Reports> serializer() {
    return new SimpleVersionedSerializer<>() {
      @Override
      public int getVersion() {
        return 1;
      }

      @Override
      public byte[] serialize(Reports reports) throws IOException {
        return InstantiationUtil.serializeObject(reports);
      }

      @Override
      public Reports deserialize(int version, byte[] serialized) throws IOException {
        try {
          return InstantiationUtil.deserializeObject(serialized, Reports.class.getClassLoader());
        } catch (ClassNotFoundException e) {
          throw new IOException(e);
        }
      }
    };
  }
}
