package io.baton.web.lists;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.assignment.PossibleCommands;
import io.baton.leads.LeadStanding;
import io.baton.lists.LeadRow;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which commands a user can give for one lead of a list: the bar shows those that every tagged row has. */
final class RowCommands {

    private RowCommands() {}

    /** Their names in the order of {@link BarCommand}. */
    static Set<BarCommand> of(ActingUser user, LeadRow row) {
        return of(user, row.standing());
    }

    static Set<BarCommand> of(ActingUser user, LeadStanding standing) {
        Stream<BarCommand> custody =
                PossibleCommands.of(user, standing).stream().map(BarCommand::of);
        Stream<BarCommand> notes = user.may(Right.LEAD_FOLLOW_UP) ? Stream.of(BarCommand.NOTE) : Stream.of();
        return Stream.concat(custody, notes).collect(Collectors.toSet());
    }

    /** As a row carries them. */
    static String text(Set<BarCommand> commands) {
        return List.of(BarCommand.values()).stream()
                .filter(commands::contains)
                .map(BarCommand::code)
                .collect(Collectors.joining(" "));
    }
}
