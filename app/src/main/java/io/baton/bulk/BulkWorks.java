package io.baton.bulk;

import io.baton.access.ActingUser;
import io.baton.platform.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Front door: bulk works, as whoever began them sees them. Reads in the snapshot that is open. */
@Component
public class BulkWorks {

    private static final int MOST_LISTED = 50;

    private final BulkWorkTable works;
    private final BulkWorkLeadTable leads;

    BulkWorks(BulkWorkTable works, BulkWorkLeadTable leads) {
        this.works = works;
        this.leads = leads;
    }

    /** One bulk work. Throws where it is not there, or not this user's. */
    public BulkWorkView get(ActingUser user, UUID workId) {
        return works.find(user.organisationId(), workId)
                .filter(work -> work.createdBy().equals(user.id()))
                .orElseThrow(() -> new NotFoundException("there is no such bulk work"));
    }

    /** The newest of this user. */
    public List<BulkWorkView> list(ActingUser user) {
        return works.list(user.organisationId(), user.id(), MOST_LISTED);
    }

    /** How often each refusal came, by its code, the most frequent first. */
    public Map<String, Integer> countRefusals(ActingUser user, BulkWorkView work) {
        return leads.countRefusals(user.organisationId(), work.id());
    }

    /** The first leads the command was refused for, in the order of the list. */
    public List<RefusedLead> listRefused(ActingUser user, BulkWorkView work, int most) {
        return leads.listRefused(user.organisationId(), work.id(), most);
    }
}
