using static MVoting.Core.Polls.FieldErrors;

namespace MVoting.Core.Pabulib;

/// <summary>What META, PROJECTS and VOTES must say together: numbers of rows, money, what was selected.</summary>
internal static class PabulibContentChecks
{
    public static void Check(PabulibParser parser, PabulibFindings findings)
    {
        if (parser.Meta is not { } meta || parser.IsCut)
        {
            return;
        }

        if (parser.Projects is { } projects)
        {
            CheckNumber("num_projects", meta.ProjectCount, projects.Met, "PROJECTS", meta, findings);
            if (projects.Met > Limits.OptionsPerQuestion)
            {
                findings.Error(projects.HeaderLine, "PROJECTS",
                    $"The file has {projects.Met} projects; {Limits.OptionsPerQuestion} are allowed. " +
                    "Split it by district.");
            }

            CheckMoney(meta, projects.Rows, findings);
        }

        if (parser.Votes is { } votes)
        {
            CheckNumber("num_votes", meta.VoteCount, votes.Met, "VOTES", meta, findings);
            if (votes.Met > Limits.PabulibVotes)
            {
                findings.Error(votes.HeaderLine, "VOTES",
                    $"The file has {votes.Met} ballots; {Limits.PabulibVotes} are allowed. Split it by district.");
            }
        }
    }

    private static void CheckNumber(
        string key, int stated, int met, string section, PabulibMeta meta, PabulibFindings findings)
    {
        if (stated != PabulibMetaBuilder.Unknown && stated != met)
        {
            findings.Error(meta.LineOf(key), $"META.{key}",
                $"{key} is {stated}, but {section} has {met} rows. " +
                "Correct the number, or look for lost rows.");
        }
    }

    private static void CheckMoney(PabulibMeta meta, List<PabulibProject> projects, PabulibFindings findings)
    {
        if (meta.Budget <= 0)
        {
            return;
        }

        var budget = PabulibNumber.Write(meta.Budget);
        decimal all = 0, selected = 0;
        foreach (var project in projects)
        {
            if (project.IsWithdrawn)
            {
                CheckWithdrawn(project, findings);
                continue;
            }

            all += project.Cost;
            selected += project.Selected == 1 ? project.Cost : 0;
            if (project.Cost > meta.Budget)
            {
                findings.Note(project.Line, "PROJECTS.cost",
                    $"The project \"{Cut(project.Id)}\" costs {PabulibNumber.Write(project.Cost)}, more than the " +
                    $"whole budget {budget}.");
            }
        }

        if (selected > meta.Budget)
        {
            findings.Error(meta.LineOf("budget"), "META.budget",
                $"The selected projects cost {PabulibNumber.Write(selected)}, more than the budget " +
                $"{budget}. Correct the budget, or the column selected (2 and 3 stand for other money).");
        }

        if (meta.IsFullyFunded && all > meta.Budget)
        {
            findings.Error(meta.LineOf("fully_funded"), "META.fully_funded",
                $"All projects together cost {PabulibNumber.Write(all)}, more than the budget {budget}. " +
                "Remove fully_funded, or correct the budget.");
        }
        else if (!meta.IsFullyFunded && all <= meta.Budget && projects.Count > 0)
        {
            findings.Note(meta.LineOf("budget"), "META.budget",
                $"All projects together cost {PabulibNumber.Write(all)}: " +
                $"the budget {budget} pays for every one, and fully_funded is not set.");
        }
    }

    private static void CheckWithdrawn(PabulibProject project, PabulibFindings findings)
    {
        if (project.Selected == 1)
        {
            findings.Error(project.Line, "PROJECTS.selected",
                $"The project \"{Cut(project.Id)}\" is selected, but its cost " +
                $"{PabulibNumber.Write(project.Cost)} marks it as withdrawn. Correct one of the two.");
        }
        else
        {
            findings.Note(project.Line, "PROJECTS.cost",
                $"The project \"{Cut(project.Id)}\" was withdrawn: its cost is the format's sign for that.");
        }
    }
}
