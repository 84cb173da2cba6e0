package io.baton.launch;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The settings of the embedded PostgreSQL. Given on the command line, where nothing in a configuration file beats them:
 * what was answered must be on the disk. Everything else may be set in {@code database/postgresql.conf}.
 */
final class PostgresOptions {

    private PostgresOptions() {}

    /** @param memoryMegabytes what the machine, or the container, has */
    static Map<String, String> with(Path logs, long memoryMegabytes) {
        Map<String, String> options = new LinkedHashMap<>();
        keepWhatWasAnswered(options);
        listenOnlyHere(options);
        fitTheMachine(options, memoryMegabytes);
        logWithoutPersonalData(options, logs);
        return options;
    }

    private static void keepWhatWasAnswered(Map<String, String> options) {
        options.put("fsync", "on");
        options.put("full_page_writes", "on");
        options.put("synchronous_commit", "on");
    }

    private static void listenOnlyHere(Map<String, String> options) {
        options.put("listen_addresses", "127.0.0.1");
        // Socket paths must be short, data folders need not.
        options.put("unix_socket_directories", "");
        options.put("password_encryption", "scram-sha-256");
        options.put("max_connections", "50");
        options.put("idle_in_transaction_session_timeout", "10min");
    }

    /** Memory is taken as it is used: an installation with few leads takes little, however large the machine. */
    private static void fitTheMachine(Map<String, String> options, long memoryMegabytes) {
        options.put("shared_buffers", Math.clamp(memoryMegabytes / 8, 128, 2048) + "MB");
        options.put("effective_cache_size", Math.max(256, memoryMegabytes / 2) + "MB");
        options.put("work_mem", "16MB");
        options.put("maintenance_work_mem", "128MB");
        options.put("max_wal_size", "2GB");
        options.put("wal_compression", "on");
        options.put("random_page_cost", "1.1");
        // Compiling costs more than our short statements take.
        options.put("jit", "off");
        options.put("timezone", "UTC");
    }

    /** Statements and the details of errors would show names and addresses. */
    private static void logWithoutPersonalData(Map<String, String> options, Path logs) {
        options.put("logging_collector", "on");
        options.put("log_directory", logs.toString());
        options.put("log_filename", "postgresql-%a.log");
        options.put("log_rotation_age", "1d");
        options.put("log_rotation_size", "0");
        options.put("log_truncate_on_rotation", "on");
        options.put("log_timezone", "UTC");
        options.put("log_line_prefix", "%m [%p] ");
        options.put("log_error_verbosity", "terse");
        options.put("log_min_error_statement", "panic");
    }
}
