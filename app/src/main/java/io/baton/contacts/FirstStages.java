package io.baton.contacts;

import io.baton.access.OrganisationCreated;
import io.baton.platform.Ids;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives a new organisation its stages, in the transaction that makes it. It may change them all. */
@Component
class FirstStages {

    private final StageTable table;
    private final MessageSource messages;

    FirstStages(StageTable table, MessageSource messages) {
        this.table = table;
        this.messages = messages;
    }

    @EventListener
    void on(OrganisationCreated event) {
        Locale locale = table.firstLanguage(event.organisationId());
        table.write(
                event.organisationId(),
                List.of(
                        stage("qualified", StageKind.OPEN, 1, locale),
                        stage("proposal", StageKind.OPEN, 2, locale),
                        stage("negotiation", StageKind.OPEN, 3, locale),
                        stage("won", StageKind.WON, 4, locale),
                        stage("lost", StageKind.LOST, 5, locale)),
                1);
    }

    private OpportunityStage stage(String key, StageKind kind, int position, Locale locale) {
        String name = messages.getMessage("opportunities.first." + key, null, locale);
        return new OpportunityStage(Ids.next(), name, kind, position, true);
    }
}
