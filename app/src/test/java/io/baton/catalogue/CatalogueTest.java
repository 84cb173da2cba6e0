package io.baton.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.access.SetUp;
import io.baton.platform.Actor;
import io.baton.platform.Channel;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.platform.NotPermittedException;
import io.baton.platform.Reads;
import io.baton.platform.StaleVersionException;
import io.baton.testing.Organisation;
import io.baton.testing.Person;
import io.baton.testing.Race;
import io.baton.testing.Story;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a new organisation begins with, and how statuses and choices change. */
class CatalogueTest extends Story {

    private final Catalogue catalogue = baton.bean(Catalogue.class);
    private final CommandRunner runner = baton.bean(CommandRunner.class);

    @Test
    void aNewOrganisationIsFurnishedInItsLanguage() {
        Person operator = given.operator();
        SetUp.Request request = new SetUp.Request(
                "Nord GmbH", "Ute Nord", "ute@example.com", Person.PASSWORD, "Europe/Berlin", "DE", "de");
        UUID organisationId = baton.bean(SetUp.class)
                .further(request, actor(operator), null)
                .outcome()
                .id();

        read(organisationId, () -> {
            LeadGroupView group = catalogue.getGeneralGroup(organisationId);
            assertThat(group.name()).isEqualTo("Allgemein");
            assertThat(catalogue.listStatuses(organisationId, group.id()))
                    .extracting(status -> status.name() + " " + status.conversionPoint())
                    .containsExactly(
                            "Neu RECEIVED",
                            "Kontaktiert RECEIVED",
                            "Angenommen ACCEPTED",
                            "Qualifiziert QUALIFIED",
                            "Gewonnen CONVERTED",
                            "Verloren LOST");
            assertThat(catalogue.findFirstStatus(organisationId, group.id(), ConversionPoint.RECEIVED))
                    .get()
                    .extracting(StatusView::name)
                    .isEqualTo("Neu");
            assertThat(catalogue.tobaccoChoices(organisationId))
                    .containsExactly("Nie", "Früher", "Gelegentlich", "Täglich");
            return group;
        });
    }

    @Test
    void statusesAreReorderedSwappedAddedAndRetired() {
        StatusesView first = set(1, edit("New", ConversionPoint.RECEIVED), edit("Taken", ConversionPoint.ACCEPTED));
        StatusView fresh = first.statuses().get(0);
        StatusView taken = first.statuses().get(1);

        StatusesView second = set(
                first.group().version(),
                new StatusEdit(taken.id(), "New", ConversionPoint.ACCEPTED),
                new StatusEdit(fresh.id(), "Taken", ConversionPoint.RECEIVED),
                edit("won", ConversionPoint.CONVERTED));

        assertThat(second.statuses())
                .filteredOn(StatusView::active)
                .extracting(StatusView::name)
                .containsExactly("New", "Taken", "won");
        assertThat(second.statuses().getFirst().id()).isEqualTo(taken.id());
        assertThat(second.statuses())
                .as("the retired Won is offered again, the others stay")
                .hasSize(8);
        assertThat(second.group().version()).isEqualTo(first.group().version() + 1);
    }

    @Test
    void statusesWithoutReceivedOrAcceptedAreRefused() {
        assertThatThrownBy(() -> set(1, edit("New", ConversionPoint.RECEIVED)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("NEEDED_ACCEPTED");
        then.rowsOf("lead_status where active", given.organisation().id()).isEqualTo(6);
    }

    @Test
    void oneOfManyWhoChangeTheStatusesAtOnceDoes() {
        given.organisation();
        List<Race.Round<Integer, Boolean>> rounds = Race.of(4).repeat(3).run((round, participant) -> {
            set(
                    round + 1,
                    edit("New " + participant, ConversionPoint.RECEIVED),
                    edit("Taken", ConversionPoint.ACCEPTED));
            return true;
        });

        rounds.forEach(round -> assertThat(
                        round.map(done -> "done", problem -> problem.getClass().getSimpleName()))
                .containsOnlyOnce("done")
                .containsOnly("done", StaleVersionException.class.getSimpleName()));
    }

    @Test
    void tobaccoChoicesAreReplacedAsAWhole() {
        change("Never", "Pipe");
        change("Pipe", "Cigar", "Never");

        UUID organisationId = given.organisation().id();
        assertThat(read(organisationId, () -> catalogue.tobaccoChoices(organisationId)))
                .containsExactly("Pipe", "Cigar", "Never");
        assertThatThrownBy(() -> change("Pipe", "PIPE")).hasMessageContaining("TAKEN");
        assertThatThrownBy(() -> change()).hasMessageContaining("REQUIRED");
        then.rowsOf("audit_entry where type = 'TOBACCO_CHOICES_CHANGED'", organisationId)
                .isEqualTo(2);
    }

    @Test
    void choicesChangedByManyAtOnceEndAsOneOfThem() {
        given.organisation();
        Race.of(6)
                .repeat(3)
                .run((round, participant) -> {
                    change("Common", "Own " + participant);
                    return true;
                })
                .forEach(round -> assertThat(round.answers()).containsOnly(true));
        then.rowsOf("choice_value", given.organisation().id()).isEqualTo(2);
    }

    @Test
    void settingsAreForAdministrators() {
        Actor coordinator = actor(given.coordinator("Cora"));
        assertThatThrownBy(() -> runner.run(coordinator, new ChangeTobaccoChoices(List.of("A"))))
                .isInstanceOf(NotPermittedException.class);
    }

    private StatusesView set(int version, StatusEdit... statuses) {
        Organisation organisation = given.organisation();
        UUID groupId = read(organisation.id(), () -> catalogue.getGeneralGroup(organisation.id()))
                .id();
        return runner.run(
                actor(organisation.administrator()), new ChangeStatuses(groupId, version, Arrays.asList(statuses)));
    }

    private void change(String... choices) {
        runner.run(actor(given.organisation().administrator()), new ChangeTobaccoChoices(List.of(choices)));
    }

    private <T> T read(UUID organisationId, Supplier<T> reads) {
        return baton.bean(Reads.class).inSnapshot(organisationId, reads);
    }

    private static Actor actor(Person person) {
        return new Actor(person.organisationId(), person.id(), Channel.PAGE, null);
    }

    private static StatusEdit edit(String name, ConversionPoint point) {
        return new StatusEdit(null, name, point);
    }
}
