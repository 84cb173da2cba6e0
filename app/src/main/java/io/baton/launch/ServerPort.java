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

    /** @throws StartRefused when something else listens there */
    static void refuseTaken(String setting, int port) {
        if (!isFree(null, port)) {
            throw StartRefused.because(
                    "Port " + port + " is taken; end what listens there or choose another with " + setting + ".");
        }
    }

    /** @param address null for all addresses */
    private static boolean isFree(@Nullable InetAddress address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
