/**
 * How fast the generated builder and the headers are, how long ten million recipients take, and
 * what the processor costs the compiler: three programs, each with a table as its output.
 */
package dev.tagalong.benchmarks;
