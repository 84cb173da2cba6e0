package io.baton.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The folder with everything that must outlast a restart. Held by one server at a time; nothing in it is ever cleaned
 * away.
 */
final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /**
     * Makes the folder if need be and holds it until closed or until this process ends, however it ends.
     *
     * @throws StartRefused when another server holds it or it cannot be written
     */
    static DataFolder hold(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel lockFile = FileChannel.open(
                    path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (lock(lockFile) == null) {
                String holder = Files.readString(path.resolve("lock")).strip();
                lockFile.close();
                throw StartRefused.because("The data folder " + path + " is in use by another Baton"
                        + (holder.isEmpty() ? "" : " (process " + holder + ")") + ".");
            }
            lockFile.truncate(0);
            lockFile.write(StandardCharsets.US_ASCII.encode(
                    Long.toString(ProcessHandle.current().pid())));
            return new DataFolder(path.toRealPath(), lockFile);
        } catch (FileAlreadyExistsException e) {
            throw StartRefused.because("The data folder " + path + " is a file.");
        } catch (IOException e) {
            throw StartRefused.because("The data folder " + path + " cannot be written ("
                    + e.getClass().getSimpleName() + "); choose another with BATON_DATA.");
        }
    }

    private static @Nullable FileLock lock(FileChannel lockFile) throws IOException {
        try {
            return lockFile.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    Path cluster() {
        return path.resolve("database");
    }

    Path passwords() {
        return path.resolve("database.passwords");
    }

    Path port() {
        return path.resolve("database.port");
    }

    Path programs() {
        return path.resolve("programs");
    }

    /** Where PostgreSQL logs; made on demand, for its owner only. */
    Path logs() throws IOException {
        Path logs = path.resolve("log");
        if (Files.notExists(logs, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(
                    logs, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return logs;
    }

    /** Lets the next server in. */
    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
