package io.baton.launch;

import java.net.InetAddress;

/** Reads an IP address or a CIDR block. Names are refused: who may forward must not depend on a name server. */
final class Network {

    private Network() {}

    /** Returns the block in CIDR form; a bare address becomes the block of itself. */
    static String parse(String setting, String text) {
        String[] parts = text.split("/", 2);
        try {
            int bits = InetAddress.ofLiteral(parts[0]).getAddress().length * Byte.SIZE;
            int prefix = parts.length == 1 ? bits : Integer.parseInt(parts[1]);
            if (prefix >= 0 && prefix <= bits) {
                return parts[0] + "/" + prefix;
            }
        } catch (IllegalArgumentException e) {
            // Neither an address nor a number: refused below, like a prefix that is too long.
        }
        throw StartRefused.badSetting(
                setting + " must list addresses or CIDR blocks such as 10.0.0.5 or 10.0.0.0/8, not '" + text + "'.");
    }
}
