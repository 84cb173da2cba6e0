package io.baton.bulk;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.leads.CloseOutcome;
import io.baton.platform.NotPermittedException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done with every lead of a list: a command on leads with all it needs but the leads. Each is carried out
 * by the command of the same name, which decides lead by lead, with the rights the user has then. Accepting is none of
 * them: it is for leads of one type and campaign.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface BulkTask {

    /** The kinds, by the names of the commands. */
    enum Kind {
        ASSIGN(Right.LEAD_ASSIGN),
        AUTO_ASSIGN(Right.LEAD_ASSIGN),
        DISPATCH(Right.LEAD_DISPATCH),
        RECALL(Right.LEAD_DISPATCH),
        FORWARD(Right.LEAD_FORWARD),
        REVOKE(Right.LEAD_REVOKE),
        REJECT(Right.LEAD_ANSWER),
        REJECT_FROM_OFFICE(Right.LEAD_SCREEN),
        CAMPAIGN(Right.CAMPAIGN_MANAGE),
        GROUP(Right.LEAD_SCREEN),
        NOTE(Right.LEAD_FOLLOW_UP),
        STATUS(Right.LEAD_ANSWER),
        CLOSE(Right.LEAD_SCREEN, Right.LEAD_ANSWER),
        REOPEN(Right.LEAD_SCREEN, Right.LEAD_ANSWER),
        VALIDATE(Right.RATIO_VALIDATE);

        private final Set<Right> rights;

        Kind(Right... rights) {
            this.rights = Set.of(rights);
        }

        /** Throws where the user has none of the rights of which one is needed. */
        void require(ActingUser user) {
            if (rights.stream().noneMatch(user::may)) {
                throw new NotPermittedException("your rights do not cover this");
            }
        }
    }

    Kind kind();

    /** @param confirmed whether a lead may go to a user who has rejected it before, where nobody else is left */
    record Assign(List<UUID> userIds, boolean confirmed) implements BulkTask {

        @Override
        public Kind kind() {
            return Kind.ASSIGN;
        }
    }

    /** To the users of the contacts the leads match. */
    record AutoAssign() implements BulkTask {

        @Override
        public Kind kind() {
            return Kind.AUTO_ASSIGN;
        }
    }

    record Dispatch(List<UUID> officeIds) implements BulkTask {

        @Override
        public Kind kind() {
            return Kind.DISPATCH;
        }
    }

    record Recall() implements BulkTask {

        @Override
        public Kind kind() {
            return Kind.RECALL;
        }
    }

    /** To an office or to a user: one of the two. */
    record Forward(@Nullable UUID officeId, @Nullable UUID userId) implements BulkTask {

        @Override
        public Kind kind() {
            return Kind.FORWARD;
        }
    }

    record Revoke() implements BulkTask {

        @Override
        public Kind kind() {
            return Kind.REVOKE;
        }
    }

    record Reject(@Nullable String reason) implements BulkTask {

        @Override
        public Kind kind() {
            return Kind.REJECT;
        }
    }

    record RejectFromOffice(String reason) implements BulkTask {

        @Override
        public Kind kind() {
            return Kind.REJECT_FROM_OFFICE;
        }
    }

    /** @param campaignId the campaign, or null for none */
    record PutIntoCampaign(@Nullable UUID campaignId) implements BulkTask {

        @Override
        public Kind kind() {
            return Kind.CAMPAIGN;
        }
    }

    record PutIntoGroup(UUID groupId) implements BulkTask {

        @Override
        public Kind kind() {
            return Kind.GROUP;
        }
    }

    record GiveStatus(UUID statusId) implements BulkTask {

        @Override
        public Kind kind() {
            return Kind.STATUS;
        }
    }

    /** The same note on each of them. */
    record WriteNote(String text) implements BulkTask {

        @Override
        public Kind kind() {
            return Kind.NOTE;
        }
    }

    record Close(CloseOutcome outcome, @Nullable String reason) implements BulkTask {

        @Override
        public Kind kind() {
            return Kind.CLOSE;
        }
    }

    record Reopen() implements BulkTask {

        @Override
        public Kind kind() {
            return Kind.REOPEN;
        }
    }

    /** @param outcome how all of them really ended, or null to confirm what is claimed of each */
    record Validate(@Nullable CloseOutcome outcome) implements BulkTask {

        @Override
        public Kind kind() {
            return Kind.VALIDATE;
        }
    }
}
