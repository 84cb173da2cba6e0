package io.baton.web.lists;

import io.baton.leads.LeadView;
import java.util.List;

/**
 * A lead beside the list.
 *
 * @param commands what the user can do about it
 */
public record DrawerView(LeadView lead, List<BarCommand> commands) {}
