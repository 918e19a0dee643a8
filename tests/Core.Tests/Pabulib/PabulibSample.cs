namespace MVoting.Core.Tests.Pabulib;

/// <summary>Small good files, whose lines the tests of defects change one at a time.</summary>
internal static class PabulibSample
{
    /// <summary>META in lines 1 to 15, PROJECTS from 16, VOTES from 21 to 26.</summary>
    public const string Approval = """
        META
        key;value
        description;Riverside decides
        country;Poland
        unit;Riverside
        instance;2026
        num_projects;3
        num_votes;4
        budget;1000
        vote_type;approval
        rule;greedy
        date_begin;01.03.2026
        date_end;31.03.2026
        min_length;1
        max_length;2
        PROJECTS
        project_id;cost;votes;name;selected
        p1;600;3;Library;1
        p2;400;2;Park;1
        p3;500;1;Playground;0
        VOTES
        voter_id;vote;age;sex;voting_method
        v1;p1,p2;34;F;internet
        v2;p1;51;M;paper
        v3;p2,p3;20;O;internet
        v4;p1;67;F;paper

        """;

    /// <summary>META in lines 1 to 15, PROJECTS from 16, VOTES from 20 to 23.</summary>
    public const string Points = """
        META
        key;value
        description;Riverside gives points
        country;Poland
        unit;Riverside
        instance;2026
        num_projects;2
        num_votes;2
        budget;1000
        vote_type;cumulative
        rule;greedy
        date_begin;2026
        date_end;2026
        max_points;6
        max_sum_points;10
        PROJECTS
        project_id;cost;votes;score;name
        p1;600;2;10;Library
        p2;500;1;4;Park
        VOTES
        voter_id;vote;points
        v1;p1,p2;6,4
        v2;p1;4

        """;
}
