package io.baton.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Ports of this machine. */
final class ServerPort {

    /**
     * Below the range from which systems take ports for outgoing connections, so that it is free again after a crash.
     */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;

    private ServerPort() {}

    /** The loopback port of last time if it is free; otherwise another, which is remembered. */
    static int rememberedIn(Path file) throws IOException {
        int port = Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
        while (port == 0 || !isFree(InetAddress.getLoopbackAddress(), port)) {
            port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
        }
        OwnerFile.write(file, Integer.toString(port));
        return port;
    }

    /** @throws StartRefused when something else listens there, or this user may not */
    static void refuseTaken(String setting, int port) {
        try {
            open(null, port);
        } catch (IOException e) {
            boolean forbidden = String.valueOf(e.getMessage()).contains("Permission denied");
            throw StartRefused.because("Port " + port + (forbidden ? " may not be opened by this user" : " is taken")
                    + "; choose another with " + setting + ".");
        }
    }

    private static boolean isFree(InetAddress address, int port) {
        try {
            open(address, port);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Opens and closes it at once; on all addresses when none is given. */
    private static void open(@Nullable InetAddress address, int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        }
    }
}
