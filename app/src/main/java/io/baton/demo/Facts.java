package io.baton.demo;

import io.baton.leads.Consent;
import io.baton.leads.LeadDraft;
import io.baton.leads.LeadType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of the leads: much of some, little of others, as it is. */
final class Facts {

    /** Tobacco use and interests as the organisation lists them. */
    static final List<String> TOBACCO = List.of("Never", "Former", "Occasional", "Daily", "Vapes");

    static final List<String> INTERESTS = List.of("Pension", "Mortgage", "Protection", "Savings");

    static final List<String> NOTICE = List.of("None", "One month", "Three months", "Longer");

    static final String CONSENT = "I agree that Northgate Advice contacts me about my enquiry.";

    /** Of a hundred leads so many are businesses, and those up to the next number recruits. */
    private static final int BUSINESSES = 20;

    private static final int RECRUITS = 32;

    /** What programs send, and what people type in; both as places in the list of sources. */
    private static final List<Integer> SENT_SOURCES = List.of(0, 0, 5, 6);

    private static final List<Integer> TYPED_SOURCES = List.of(1, 2, 3, 4, 4, 7);

    /** Every so many bear an odd name. */
    private static final int ODD_EVERY = 6;

    private final LeadPlan plan;
    private final Ground ground;
    private final Dice dice;
    private final Texts texts;

    private Facts(LeadPlan plan, Ground ground) {
        this.plan = plan;
        this.ground = ground;
        this.dice = Dice.of("facts", plan.looksLike());
        this.texts = Texts.of(plan.office());
    }

    /** @param campaignEnds when the ended campaign ended: no lead came by it afterwards */
    static LeadDraft of(LeadPlan plan, Ground ground, Instant campaignEnds) {
        Facts facts = new Facts(plan, ground);
        int kind = facts.dice.below(100);
        if (kind < BUSINESSES) {
            return facts.business(campaignEnds);
        }
        return facts.person(kind < RECRUITS ? LeadType.ADVISOR : LeadType.CONTACT, campaignEnds);
    }

    /** Whether it is somebody who wants to work here. */
    static boolean isRecruit(LeadPlan plan) {
        int kind = Dice.of("facts", plan.looksLike()).below(100);
        return kind >= BUSINESSES && kind < RECRUITS;
    }

    private LeadDraft person(LeadType type, Instant campaignEnds) {
        Names.Person name = name();
        Reach reach = new Reach(plan.office(), plan.looksLike());
        boolean recruit = type == LeadType.ADVISOR;
        return new LeadDraft(
                type,
                name.last(),
                name.first(),
                null,
                null,
                dice.percent(recruit ? 70 : 15) ? family() + " " + dice.one(trades()) : null,
                dice.percent(50) ? dice.one(texts.occupations()) : null,
                dice.percent(recruit ? 60 : 20) ? dice.one(texts.titles()) : null,
                source(),
                dice.percent(45) ? LocalDate.of(1948, 1, 1).plusDays(dice.below(20_000)) : null,
                dice.percent(35) ? dice.one(TOBACCO) : null,
                reach.emails(name.first() + " " + name.last(), dice),
                reach.phones(dice),
                reach.addresses(dice),
                null,
                recruit ? ofRecruit() : custom(),
                campaign(campaignEnds),
                consent());
    }

    private LeadDraft business(Instant campaignEnds) {
        String business = dice.percent(35) ? dice.one(businesses()) : family() + " " + dice.one(trades());
        Names.Person name = name();
        boolean named = dice.percent(65);
        Reach reach = new Reach(plan.office(), plan.looksLike());
        return new LeadDraft(
                LeadType.BUSINESS,
                named ? name.last() : null,
                named ? name.first() : null,
                null,
                business,
                null,
                null,
                named ? dice.one(texts.titles()) : null,
                source(),
                null,
                null,
                reach.emails(business, dice),
                reach.phones(dice),
                reach.addresses(dice),
                dice.percent(50) ? "https://www.example.com/" + plan.looksLike() : null,
                custom(),
                campaign(campaignEnds),
                consent());
    }

    private Names.Person name() {
        if (plan.looksLike() % ODD_EVERY == 0) {
            return Names.ODD.get(plan.looksLike() / ODD_EVERY % Names.ODD.size());
        }
        return new Names.Person(dice.one(german() ? Names.FIRST_GERMAN : Names.FIRST_BRITISH), family());
    }

    private String family() {
        return dice.one(german() ? Names.LAST_GERMAN : Names.LAST_BRITISH);
    }

    private List<String> businesses() {
        return german() ? Names.BUSINESSES_GERMAN : Names.BUSINESSES_BRITISH;
    }

    private List<String> trades() {
        return german() ? Names.TRADES_GERMAN : Names.TRADES_BRITISH;
    }

    private boolean german() {
        return plan.office() == DemoOffice.BERLIN;
    }

    private String source() {
        return texts.sources().get(dice.one(plan.sent() ? SENT_SOURCES : TYPED_SOURCES));
    }

    private @Nullable UUID campaign(Instant campaignEnds) {
        boolean any = dice.percent(60);
        UUID running = dice.one(ground.campaignsOf(plan.office()));
        if (!any) {
            return null;
        }
        return plan.receivedAt().isBefore(campaignEnds.minus(Duration.ofDays(1))) ? ground.endedCampaign() : running;
    }

    private @Nullable Consent consent() {
        return plan.sent()
                ? new Consent(true, CONSENT, "2026-05", plan.receivedAt().minusSeconds(2))
                : null;
    }

    private Map<String, Object> ofRecruit() {
        Map<String, Object> values = new HashMap<>();
        if (dice.percent(70)) {
            values.put("yearsInTheTrade", dice.below(25));
        }
        if (dice.percent(60)) {
            values.put("noticePeriod", dice.one(NOTICE));
        }
        if (dice.percent(40)) {
            values.put("licence", "FCA-" + (100_000 + dice.below(900_000)));
        }
        return values;
    }

    private Map<String, Object> custom() {
        Map<String, Object> values = new HashMap<>();
        if (dice.percent(60)) {
            values.put("interest", dice.one(INTERESTS));
        }
        if (dice.percent(35)) {
            values.put("monthlyBudget", 25 + 5 * dice.below(60));
        }
        if (dice.percent(30)) {
            values.put("householdSize", 1 + dice.below(6));
        }
        if (dice.percent(20)) {
            LocalDate received =
                    LocalDate.ofInstant(plan.receivedAt(), plan.office().zone());
            values.put("callBackOn", received.plusDays(1 + dice.below(12)).toString());
        }
        if (dice.percent(25)) {
            values.put("existingClient", dice.percent(40));
        }
        if (dice.percent(12)) {
            values.put("referredBy", dice.one(Names.FIRST_BRITISH) + " " + dice.one(Names.LAST_BRITISH));
        }
        return values;
    }
}
