package io.baton.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.ApiAnswer;
import io.baton.testing.Person;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** A hundred malformed files: none is a fault of ours, each says what is wrong, and counts add up whatever comes. */
class MalformedFilesTest extends ImportStory {

    private static final int FILES = 100;
    private static final int ROWS = 40;

    private final Person cora = given.coordinator("Cora");
    private final Random dice = new Random(20261125);

    @Test
    void noneIsAFaultAndCountsAddUp() throws IOException {
        for (int file = 0; file < FILES; file++) {
            byte[] bytes = malformed(file);
            ApiAnswer sent = send(cora, "file-" + file, bytes, null, "").send();
            assertThat(sent.status()).as("file " + file + ": " + sent.text()).isIn(201, 422);
            if (sent.status() == 422) {
                assertThat(sent.at("/errors/0/message")).as("file " + file).isNotEmpty();
                continue;
            }
            work();
            ApiAnswer done = read(cora, sent.at("/id"));
            assertThat(done.at("/state"))
                    .as("file " + file + ": " + done.text())
                    .isIn("DONE", "FAILED");
            if (done.at("/state").equals("DONE")) {
                assertThat(done.at("/progress/done")).as("file " + file).isEqualTo(done.at("/check/rows"));
            } else {
                assertThat(done.at("/problem/code")).as("file " + file).isNotEmpty();
            }
        }
    }

    @Test
    void whatIsWrongWithARowIsToldByItsRow() {
        String text = "Last name,First name,E-mail\nLee,Ann,a@x.example\nTan,Bo,b@x.example,surplus\n\n"
                + "x".repeat(300) + ",Cy,c@x.example\n,Di,d@x.example\n" + "y".repeat(40_000) + ",,\n";
        ApiAnswer answer = imported(cora, text);
        assertThat(answer.at("/rejected/0/row")).isEqualTo("3");
        assertThat(answer.at("/rejected/0/reasons/0/code")).isEqualTo("MORE_CELLS_THAN_COLUMNS");
        assertThat(answer.at("/rejected/1/row")).isEqualTo("5");
        assertThat(answer.at("/rejected/1/reasons/0/code")).isEqualTo("TOO_LONG");
        assertThat(answer.at("/rejected/1/reasons/0/column")).isEqualTo("Last name");
        assertThat(answer.at("/rejected/2/row")).isEqualTo("6");
        assertThat(answer.at("/rejected/2/reasons/0/code")).isEqualTo("LAST_NAME_MISSING");
        assertThat(answer.at("/rejected/3/row")).isEqualTo("7");
        assertThat(answer.at("/rejected/3/reasons/0/code")).isEqualTo("CELL_TOO_LONG");
    }

    private byte[] malformed(int file) throws IOException {
        String name = ExpectedFile.NAMES.get(dice.nextInt(ExpectedFile.NAMES.size()));
        byte[] real = Arrays.copyOf(ExpectedFile.bytes(name), 8_000 + dice.nextInt(2_000));
        return switch (file % 10) {
            case 0 -> real;
            case 1 -> flipped(real, 30);
            case 2 -> inserted(real, '"', 7);
            case 3 -> inserted(real, 0, 3);
            case 4 -> random(3_000);
            case 5 -> flipped(workbook(), 20);
            case 6 -> Arrays.copyOf(workbook(), 500 + dice.nextInt(1_000));
            case 7 -> unlike();
            case 8 -> joined(real, ExpectedFile.bytes("hubspot-contacts.csv"));
            default ->
                ("\n".repeat(dice.nextInt(3)) + ";;;\n" + "\uD83D\uDE00,\u202E,\"\n").getBytes(StandardCharsets.UTF_8);
        };
    }

    private byte[] flipped(byte[] bytes, int times) {
        byte[] other = bytes.clone();
        for (int i = 0; i < times; i++) {
            other[dice.nextInt(other.length)] = (byte) dice.nextInt(256);
        }
        return other;
    }

    private byte[] inserted(byte[] bytes, int value, int times) {
        byte[] other = bytes.clone();
        for (int i = 0; i < times; i++) {
            other[dice.nextInt(other.length)] = (byte) value;
        }
        return other;
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        dice.nextBytes(bytes);
        return bytes;
    }

    private byte[] unlike() {
        StringBuilder text = new StringBuilder("Last name,First name,E-mail\n");
        for (int row = 0; row < ROWS; row++) {
            for (int cell = dice.nextInt(6); cell >= 0; cell--) {
                text.append(dice.nextInt(3) == 0 ? "" : "c" + dice.nextInt(100)).append(',');
            }
            text.append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + 4_000);
        System.arraycopy(other, 0, both, one.length, 4_000);
        return both;
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Leads");
            sheet.value(0, 0, "Last name");
            sheet.value(0, 1, "Phone");
            for (int row = 1; row < ROWS; row++) {
                sheet.value(row, 0, "Lee " + row);
                sheet.value(row, 1, 442079460000L + row);
            }
        }
        return bytes.toByteArray();
    }
}
