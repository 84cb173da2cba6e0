package io.baton.imports;

import io.baton.leads.ContactPoint;
import io.baton.shared.EmailAddresses;
import java.util.Arrays;
import java.util.List;

/** Cells with e-mail addresses: one, or several between commas, semicolons or spaces when each of them is one. */
final class EmailCells {

    private static final int MOST = 10;

    private EmailCells() {}

    static List<ContactPoint> read(String cell) {
        List<String> several = Arrays.stream(cell.split("[\\s,;]+"))
                .filter(each -> !each.isEmpty())
                .toList();
        boolean each = several.size() > 1
                && several.size() <= MOST
                && several.stream()
                        .allMatch(one -> EmailAddresses.normalise(one).isPresent());
        return (each ? several : List.of(cell)).stream().map(EmailCells::point).toList();
    }

    private static ContactPoint point(String address) {
        return new ContactPoint(address, null, EmailAddresses.normalise(address).orElse(null));
    }
}
