package io.baton.sheets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Which encoding a text is in. A byte order mark says it; zeros in every other byte say UTF-16; what is valid UTF-8
 * from beginning to end is UTF-8, because a text in another encoding is so by chance only when it is plain ASCII. All
 * else is taken as windows-1252, which Latin-1 is a part of; people see the first rows and may choose another.
 */
final class TextEncoding {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int SAMPLE = 8192;
    private static final int LONGEST_MARK = 3;

    private TextEncoding() {}

    /** The charset of a file that is no workbook. */
    static Charset of(Path file) throws IOException {
        byte[] start = start(file, SAMPLE);
        if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(start, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(start, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        int evenZeros = zeros(start, 0);
        int oddZeros = zeros(start, 1);
        if (evenZeros + oddZeros > 0) {
            return ofZeros(start.length / 2, evenZeros, oddZeros);
        }
        return isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS_1252;
    }

    /** Reads a text; bytes that the charset does not know become the replacement character. */
    static Reader read(Path file, Charset charset) throws IOException {
        PushbackInputStream bytes =
                new PushbackInputStream(new java.io.BufferedInputStream(Files.newInputStream(file)), LONGEST_MARK);
        byte[] mark = bytes.readNBytes(LONGEST_MARK);
        int length = markLength(mark, charset);
        bytes.unread(mark, length, mark.length - length);
        return new BufferedReader(new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
    }

    private static int markLength(byte[] start, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8) && startsWith(start, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        boolean little = charset.equals(StandardCharsets.UTF_16LE) && startsWith(start, 0xFF, 0xFE);
        boolean big = charset.equals(StandardCharsets.UTF_16BE) && startsWith(start, 0xFE, 0xFF);
        return little || big ? 2 : 0;
    }

    /** Latin letters in UTF-16 have a zero beside them; in no other encoding of a text is there any. */
    private static Charset ofZeros(int pairs, int even, int odd) {
        boolean little = odd > pairs / 4 && even < odd / 4;
        boolean big = even > pairs / 4 && odd < even / 4;
        if (!little && !big) {
            throw new UnreadableSheetException(SheetProblem.NOT_A_TABLE, null);
        }
        return little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static boolean isUtf8(Path file) throws IOException {
        char[] buffer = new char[SAMPLE];
        try (Reader strict = new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            int read = 0;
            while (read >= 0) {
                read = strict.read(buffer);
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    static byte[] start(Path file, int length) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(length);
        }
    }

    static boolean startsWith(byte[] bytes, int... expected) {
        return bytes.length >= expected.length
                && Arrays.equals(Arrays.copyOf(bytes, expected.length), toBytes(expected));
    }

    private static byte[] toBytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static int zeros(byte[] bytes, int from) {
        int zeros = 0;
        for (int i = from; i < bytes.length; i += 2) {
            if (bytes[i] == 0) {
                zeros++;
            }
        }
        return zeros;
    }
}
