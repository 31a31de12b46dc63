package com.example.campaign;

/**
 * A row that is not sent, since something in it is wrong.
 *
 * @param line where it begins in the list
 * @param tag what the value is for, as the template has it; empty where it is no single value
 * @param address as far as it could be read
 */
public record RefusedRow(long line, String tag, String address, String reason) {}
