package io.baton.web.leads;

import io.baton.leads.LeadEventView;
import io.baton.leads.LeadNoteView;
import io.baton.leads.LeadView;
import io.baton.platform.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells the history of a lead, newest first, with the notes where they were written. */
final class Timeline {

    private final LeadView lead;
    private final Map<UUID, LeadNoteView> notes;
    private final Map<String, String> campaigns;
    private final Map<String, String> fieldLabels;

    /**
     * @param campaigns the names of campaigns by their ids
     * @param fieldLabels the names of custom fields by their keys
     */
    Timeline(LeadView lead, List<LeadNoteView> notes, Map<String, String> campaigns, Map<String, String> fieldLabels) {
        this.lead = lead;
        this.notes = notes.stream().collect(Collectors.toMap(LeadNoteView::id, Function.identity()));
        this.campaigns = campaigns;
        this.fieldLabels = fieldLabels;
    }

    List<TimelineItem> of(List<LeadEventView> events) {
        List<TimelineItem> items = events.stream().map(this::item).collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(items);
        return items;
    }

    private TimelineItem item(LeadEventView event) {
        return switch (event.type()) {
            case CREATED -> created(event);
            case COPIED_FROM -> copiedFrom(event);
            case EDITED -> edited(event);
            case NOTED -> noted(event);
            case ASSIGNED -> assigned(event);
            case REASSIGNED ->
                answerBy(
                        event,
                        told(
                                event,
                                "user-share",
                                "REASSIGNED",
                                detail(event, "fromUserName"),
                                detail(event, "userName")));
            case ACCEPTED -> accepted(event);
            case REJECTED -> told(event, "user-x", "REJECTED");
            case REVOKED -> revoked(event);
            case REMINDED -> answerBy(event, told(event, "bell-ringing", "REMINDED", detail(event, "userName")));
            case EXPIRED -> told(event, "clock-exclamation", "EXPIRED", detail(event, "userName"));
            case DEADLINE_MOVED ->
                event.details().containsKey("revokeOn")
                        ? answerBy(event, told(event, "clock-edit", "DEADLINE_MOVED"))
                        : told(event, "clock-edit", "DEADLINE_MOVED.NONE");
            case DISPATCHED -> moved(event, "send", "DISPATCHED");
            case RECALLED -> moved(event, "arrow-back-up", "RECALLED");
            case FORWARDED -> forwarded(event);
            case RETURNED_TO_CORPORATE -> moved(event, "arrow-back-up", "RETURNED_TO_CORPORATE");
            case CAMPAIGN_SET ->
                event.details().containsKey("campaignName")
                        ? told(event, "speakerphone", "CAMPAIGN_SET.SOME", detail(event, "campaignName"))
                        : told(event, "speakerphone", "CAMPAIGN_SET.NONE", detail(event, "fromCampaignName"));
            case GROUP_SET ->
                told(event, "stack-2", "GROUP_SET", detail(event, "groupName"), detail(event, "fromGroupName"));
            case STATUS_SET -> told(event, "tag", "STATUS_SET", detail(event, "status"));
            case CLOSED -> told(event, "circle-check", "CLOSED." + detail(event, "outcome"));
            case MERGED ->
                told(event, "git-merge", "MERGED", detail(event, "leadName"), "L-" + detail(event, "leadNumber"));
            case MERGED_FROM -> mergedFrom(event);
            case REOPENED -> told(event, "rotate", "REOPENED");
            case VALIDATED ->
                told(
                        event,
                        "rosette-discount-check",
                        event.details().get("outcome") instanceof String said
                                        && said.equals(event.details().get("claimed"))
                                ? "VALIDATED." + said
                                : "VALIDATED.CORRECTED." + detail(event, "outcome"));
        };
    }

    /** By record match is told with the contact that decided it. */
    private static TimelineItem assigned(LeadEventView event) {
        TimelineItem told = event.details().containsKey("contactId")
                ? told(event, "user-share", "ASSIGNED.MATCHED", detail(event, "userName"), detail(event, "contactName"))
                : told(event, "user-share", "ASSIGNED", detail(event, "userName"));
        return answerBy(event, told);
    }

    /** By somebody, or because nobody answered in time. */
    private static TimelineItem revoked(LeadEventView event) {
        return event.details().containsKey("revokeOn")
                ? told(event, "clock-x", "REVOKED.OVERDUE", detail(event, "fromUserName"))
                : told(event, "arrow-back-up", "REVOKED", detail(event, "fromUserName"));
    }

    private static TimelineItem answerBy(LeadEventView event, TimelineItem told) {
        Object revokeOn = event.details().get("revokeOn");
        return revokeOn == null ? told : told.until(Instant.parse(revokeOn.toString()));
    }

    /** Of a contact that was there before its name is told. */
    private static TimelineItem accepted(LeadEventView event) {
        return "MATCHED".equals(event.details().get("contact"))
                ? told(event, "user-check", "ACCEPTED.MATCHED", detail(event, "contactName"))
                : told(event, "user-check", "ACCEPTED");
    }

    private static TimelineItem moved(LeadEventView event, String icon, String key) {
        return told(event, icon, key, detail(event, "fromOfficeName"), detail(event, "toOfficeName"));
    }

    /** To an office, or to a person there; and from whom, where somebody had the lead who did not do it. */
    private static TimelineItem forwarded(LeadEventView event) {
        boolean toUser = event.details().containsKey("userName");
        Object from = event.details().get("fromUserId");
        boolean taken = from != null
                && (event.actorId() == null || !from.equals(event.actorId().toString()));
        String to = toUser ? "USER" : "OFFICE";
        TimelineItem told = told(
                event,
                "arrow-forward-up",
                "FORWARDED." + to + (taken ? ".taken" : ""),
                detail(event, toUser ? "userName" : "fromOfficeName"),
                detail(event, "toOfficeName"),
                detail(event, "fromUserName"));
        return answerBy(event, told);
    }

    private TimelineItem created(LeadEventView event) {
        return new TimelineItem(
                event.at(),
                "inbox",
                "timeline.CREATED." + wayIn(event),
                List.of(
                        actor(event),
                        lead.originOffice().name(),
                        detail(event, "formName"),
                        detail(event, "releasedByName")),
                null,
                List.of(),
                null);
    }

    /** By which way it came; of a web form which one is told, and who let it through. */
    private static String wayIn(LeadEventView event) {
        if (!event.details().containsKey("formName")) {
            return event.channel().name();
        }
        return event.channel() + (event.details().containsKey("releasedByName") ? ".released" : ".named");
    }

    private TimelineItem noted(LeadEventView event) {
        Object id = event.details().get("noteId");
        LeadNoteView note = id == null ? null : notes.get(UUID.fromString(id.toString()));
        boolean sentAlong = event.channel() == Channel.WEB_FORM && event.actorId() == null;
        return new TimelineItem(
                event.at(),
                "note",
                sentAlong ? "timeline.SENT_ALONG" : "timeline.NOTED",
                List.of(actor(event)),
                note == null ? null : note.text(),
                List.of(),
                way(event));
    }

    private TimelineItem mergedFrom(LeadEventView event) {
        return new TimelineItem(
                event.at(),
                "git-merge",
                "timeline.MERGED_FROM",
                List.of(actor(event), detail(event, "leadName"), "L-" + detail(event, "leadNumber")),
                null,
                changes(event),
                way(event));
    }

    private TimelineItem copiedFrom(LeadEventView event) {
        return new TimelineItem(
                event.at(),
                "copy",
                "timeline.COPIED_FROM",
                List.of("L-" + detail(event, "leadNumber")),
                null,
                changes(event),
                way(event));
    }

    private TimelineItem edited(LeadEventView event) {
        return new TimelineItem(
                event.at(), "pencil", "timeline.EDITED", List.of(actor(event)), null, changes(event), way(event));
    }

    private List<TimelineItem.Change> changes(LeadEventView event) {
        List<TimelineItem.Change> changes = new ArrayList<>();
        if (event.details().get("changes") instanceof List<?> list) {
            for (Object change : list) {
                if (change instanceof Map<?, ?> map) {
                    changes.add(change(map));
                }
            }
        }
        return changes;
    }

    private TimelineItem.Change change(Map<?, ?> change) {
        String field = Objects.toString(change.get("field"), "");
        String from = shown(field, change.get("from"));
        String to = shown(field, change.get("to"));
        if (!field.startsWith("custom.")) {
            return new TimelineItem.Change("leads.field." + field, null, from, to);
        }
        String key = field.substring("custom.".length());
        return new TimelineItem.Change(null, fieldLabels.getOrDefault(key, key), from, to);
    }

    private @Nullable String shown(String field, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case List<?> several -> several.stream().map(Object::toString).collect(Collectors.joining(", "));
            default -> field.equals("campaignId") ? campaigns.getOrDefault(value.toString(), "—") : value.toString();
        };
    }

    private static TimelineItem told(LeadEventView event, String icon, String key, String... names) {
        List<String> all = new ArrayList<>(List.of(actor(event)));
        all.addAll(List.of(names));
        Object reason = event.details().get("reason");
        return new TimelineItem(
                event.at(),
                icon,
                "timeline." + key,
                List.copyOf(all),
                reason == null ? null : reason.toString(),
                List.of(),
                way(event));
    }

    private static String detail(LeadEventView event, String name) {
        return Objects.toString(event.details().get(name), "—");
    }

    private static String actor(LeadEventView event) {
        return Objects.requireNonNullElse(event.actorName(), "Baton");
    }

    /** Pages are the usual way: only others are told. */
    private static @Nullable Channel way(LeadEventView event) {
        return event.channel() == Channel.PAGE ? null : event.channel();
    }
}
