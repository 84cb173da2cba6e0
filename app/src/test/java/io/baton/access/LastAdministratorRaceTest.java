package io.baton.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.platform.Actor;
import io.baton.platform.Channel;
import io.baton.platform.CommandRunner;
import io.baton.testing.Organisation;
import io.baton.testing.Person;
import io.baton.testing.Race;
import io.baton.testing.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

class LastAdministratorRaceTest extends Story {

    /** Two administrators deactivate each other at one instant: one of them is left, every time. */
    @Test
    void twoWhoDeactivateEachOtherLeaveOne() {
        CommandRunner runner = baton.bean(CommandRunner.class);
        Race.of(2)
                .repeat(10)
                .prepare(round -> {
                    Organisation organisation = given.organisation("Round " + round);
                    Person other = given.user("Otto Other", organisation)
                            .type(UserType.ADMINISTRATOR)
                            .exists();
                    return List.of(organisation.administrator(), other);
                })
                .run((people, participant) -> {
                    Person acting = people.get(participant);
                    Person victim = people.get(1 - participant);
                    Actor actor = new Actor(acting.organisationId(), acting.id(), Channel.API, null);
                    return runner.run(actor, new DeactivateUser(victim.id()));
                })
                .forEach(round -> {
                    long left = round.subject().stream()
                            .filter(person -> isActive(person))
                            .count();
                    assertThat(left).isEqualTo(1);
                });
    }

    private boolean isActive(Person person) {
        return database.in(
                person.organisationId(),
                rows -> rows.fetchSingle("select active from user_account where id = ?", person.id())
                        .get(0, Boolean.class));
    }
}
