package org.fascicle.io.internal.hdf5;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fascicle.api.data.Axis;
import org.fascicle.api.run.Ensemble;
import org.fascicle.api.run.Status;

/**
 * /member: what tells the members of an ensemble apart, and how each ended. A swept quantity stands where its path says, with
 * groups for its parts: /member/projections/long_range/strength.
 */
final class MemberGroup {

    private static final String DIMENSIONS = "dimensions";
    private static final String MEMBER = "member";

    private MemberGroup() {
    }

    static void write(Group root, Ensemble ensemble, List<MemberResult> members) {
        var group = root.group(MEMBER);
        group.put("index", IntStream.range(0, ensemble.size()).toArray()).with("long_name", "index of the member");
        group.put("seed", ensemble.seeds().stream().mapToLong(Long::longValue).toArray()).with(DIMENSIONS, MEMBER)
                .with("long_name", "seed of everything random");
        group.put("status", members.stream().map(MemberGroup::status).toList()).with(DIMENSIONS, MEMBER)
                .with("long_name", "complete, failed, aborted or waiting");
        group.put("failed_step", members.stream().mapToLong(MemberGroup::failedStep).toArray()).with(DIMENSIONS, MEMBER)
                .with("long_name", "first bad step of a member that has diverged, otherwise -1");
        Map<String, Group> groups = new HashMap<>();
        ensemble.swept().stream().filter(axis -> !axis.name().equals("seed")).forEach(axis -> swept(group, groups, axis));
    }

    private static String status(MemberResult member) {
        if (member.status().isEmpty()) {
            return member.samples(List.of()).isEmpty() ? "waiting" : "aborted";
        }
        Status status = member.status().get();
        return status instanceof Status.Complete ? "complete" : status instanceof Status.Failed ? "failed" : "aborted";
    }

    private static long failedStep(MemberResult member) {
        return member.status().orElse(null) instanceof Status.Failed failed ? failed.step() : -1;
    }

    private static void swept(Group top, Map<String, Group> groups, Axis axis) {
        String[] parts = axis.name().split("\\.");
        var group = top;
        var path = new StringBuilder();
        for (int i = 0; i < parts.length - 1; i++) {
            var parent = group;
            String name = Spelling.name(parts[i]);
            group = groups.computeIfAbsent(path.append('/').append(name).toString(), p -> parent.group(name));
        }
        String name = Spelling.name(parts[parts.length - 1]);
        var entry = axis.coordinates().map(x -> x.length).isPresent()
                ? group.put(name, axis.coordinates().get(), axis.length()).with("units", Spelling.unit(axis.unit()))
                : group.put(name, axis.labels());
        entry.with(DIMENSIONS, MEMBER).with("path", axis.name());
    }
}
