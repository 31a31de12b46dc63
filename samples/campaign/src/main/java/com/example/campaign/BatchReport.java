package com.example.campaign;

import java.io.Serializable;
import java.util.List;

/**
 * What has become of a batch, for good.
 *
 * @param batch its name, which the service's event feed has as well
 * @param rows how many
 * @param first the line of its first row
 * @param last the line of its last row
 * @param time when it was answered, in ISO 8601
 * @param retries how often it, or what was before it in the queue, had to wait
 * @param perhapsTwice whether a connection was lost on the way, so that it may have been taken
 *     twice
 * @param answer the server's refusal; empty where it was sent
 * @param putAside the rows, where the server has refused them
 */
public record BatchReport(
    String batch,
    int rows,
    long first,
    long last,
    String time,
    int retries,
    boolean perhapsTwice,
    String answer,
    List<Subscriber> putAside)
    implements Serializable {}
