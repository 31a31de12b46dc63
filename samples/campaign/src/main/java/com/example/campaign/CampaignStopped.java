package com.example.campaign;

import org.apache.flink.runtime.throwable.ThrowableAnnotation;
import org.apache.flink.runtime.throwable.ThrowableType;

/**
 * What no restart by Flink mends, such as a wrong password: it ends the job at once. The message
 * says what to do; the same command then goes on from the last checkpoint.
 */
@ThrowableAnnotation(ThrowableType.NonRecoverableError)
final class CampaignStopped extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CampaignStopped(String message) {
    super(message);
  }
}
