package io.baton.platform;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What of a network address stands for one customer. */
public final class NetworkAddress {

    private static final int PREFIX_BYTES = 8;

    private NetworkAddress() {}

    /** The address, for counting what comes from it: one IPv6 customer has 2^64 addresses, which count as one. */
    public static String network(@Nullable String address) {
        if (address == null || !address.contains(":")) {
            return address == null ? "" : address;
        }
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(parsed.getAddress(), 0, PREFIX_BYTES)
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    /** Whether an address, or a host of a URL, is that of the very machine Baton runs on. */
    public static boolean isThisMachine(String host) {
        if (host.equalsIgnoreCase("localhost")) {
            return true;
        }
        try {
            return InetAddress.ofLiteral(host.replaceAll("^\\[|]$", "")).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
