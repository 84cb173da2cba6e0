package io.baton.lists;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.zip.CRC32;

/**
 * A place in a list: the row at the edge of a stretch, and on which side of it to go on. It carries a checksum over
 * itself and over the list it belongs to, so that a damaged cursor, or one of another list, is told instead of answered
 * with something. It opens nothing: scope and filters are applied anew.
 *
 * @param key the row's value in the list's order, as text
 * @param backwards true when the stretch before the row is wanted
 */
record ListCursor(String key, UUID id, boolean backwards) {

    private static final int FIXED_BYTES = 1 + 16;
    private static final int CHECKSUM_BYTES = 4;

    String encode(String list) {
        byte[] text = key.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(FIXED_BYTES + text.length + CHECKSUM_BYTES);
        bytes.put((byte) (backwards ? 1 : 0))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(text);
        bytes.putInt(checksum(Arrays.copyOf(bytes.array(), FIXED_BYTES + text.length), list));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    static ListCursor decode(String cursor, String list) {
        byte[] bytes = bytesOf(cursor);
        if (bytes.length < FIXED_BYTES + CHECKSUM_BYTES) {
            throw new InvalidCursorException("the cursor is too short");
        }
        byte[] body = Arrays.copyOf(bytes, bytes.length - CHECKSUM_BYTES);
        ByteBuffer read = ByteBuffer.wrap(bytes);
        if (read.getInt(body.length) != checksum(body, list)) {
            throw new InvalidCursorException("the cursor is damaged, or of another list");
        }
        boolean backwards = read.get() == 1;
        UUID id = new UUID(read.getLong(), read.getLong());
        return new ListCursor(text(Arrays.copyOfRange(body, FIXED_BYTES, body.length)), id, backwards);
    }

    private static byte[] bytesOf(String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(cursor)) {
                throw new InvalidCursorException("the cursor is not as it was given");
            }
            return bytes;
        } catch (IllegalArgumentException e) {
            throw new InvalidCursorException("the cursor is not of its form");
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidCursorException("the cursor holds no text");
        }
    }

    private static int checksum(byte[] body, String list) {
        CRC32 checksum = new CRC32();
        checksum.update(body);
        checksum.update(list.getBytes(StandardCharsets.UTF_8));
        return (int) checksum.getValue();
    }
}
