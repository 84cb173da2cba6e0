package io.baton.lists;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.platform.Reads;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Stories of lists, read as a page reads them: in a snapshot, as somebody. */
abstract class ListStory extends Story {

    final LeadList lists = baton.bean(LeadList.class);
    final ListRows rows = new ListRows(database, given.organisation());

    <T> T read(Person person, Function<ActingUser, T> reading) {
        return baton.bean(Reads.class)
                .inSnapshot(
                        person.organisationId(),
                        () -> reading.apply(baton.bean(ActingUsers.class)
                                .find(person.organisationId(), person.id())
                                .orElseThrow()));
    }

    List<UUID> list(Person person, ListView view) {
        return list(person, LeadListRequest.of(view));
    }

    List<UUID> list(Person person, ListView view, LeadFilter filter) {
        return list(person, LeadListRequest.of(view).with(filter));
    }

    List<UUID> list(Person person, LeadListRequest request) {
        return read(person, user -> lists.ids(user, request).items());
    }
}
