package org.northboard.people;

import static org.northboard.people.Folding.fold;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.northboard.database.Transactions;
import org.northboard.id.ActingMember;
import org.northboard.id.MemberId;
import org.northboard.id.TeamId;
import org.northboard.id.WorkspaceId;
import org.springframework.stereotype.Service;

/** Who is in a workspace. */
@Service
public class People {

    private final PeopleRepository repository;
    private final Transactions transactions;

    People(PeopleRepository repository, Transactions transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    /** Everybody and every team as they stand now: three statements. Joins a transaction that is open. */
    public Directory directory(WorkspaceId workspace) {
        return transactions.read(
                workspace,
                () -> new Directory(
                        repository.members(workspace), repository.teams(workspace), repository.teamMembers(workspace)));
    }

    /** Leads of the team and of all teams above it; of the company when there is no team. */
    public Set<MemberId> leadsAbove(WorkspaceId workspace, @Nullable TeamId team) {
        return transactions.read(workspace, () -> repository.leadsAbove(workspace, team));
    }

    /** Whether there is such a member. */
    public boolean has(WorkspaceId workspace, MemberId member) {
        return transactions.read(workspace, () -> repository.has(workspace, member));
    }

    /** Whether there is such a team. */
    public boolean has(WorkspaceId workspace, TeamId team) {
        return transactions.read(workspace, () -> repository.has(workspace, team));
    }

    /** Members whose name contains the text, accents and case aside. */
    public List<Member> search(ActingMember by, String text, int limit) {
        String folded = fold(text);
        if (folded.isEmpty()) {
            return List.of();
        }
        return transactions.read(by.workspace(), () -> repository.search(by.workspace(), folded, limit));
    }
}
