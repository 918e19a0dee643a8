using System.Globalization;
using System.Text;

namespace MVoting.Load.Tests.Fakes;

/// <summary>Small elections in the Pabulib format, made in the test.</summary>
public static class Elections
{
    private static readonly string[] Projects = ["A.1/x", "B-2", "C_3"];

    /// <summary>Approval of one to three projects, some ballots blank.</summary>
    public static string Approval(int voters) => File("approval", voters, voter => Choice(voter, 4), null);

    /// <summary>One to three points for each named project.</summary>
    public static string Cumulative(int voters) =>
        File("cumulative", voters, voter => Choice(voter, 3) + 1, place => place + 1, "max_sum_points;6\n");

    /// <summary>One to three ranks.</summary>
    public static string Ordinal(int voters) => File("ordinal", voters, voter => Choice(voter, 3) + 1, null);

    /// <summary>Writes it to a file that the test's end deletes.</summary>
    public static string Save(string text, string folder)
    {
        var path = Path.Combine(folder, "election.pb");
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    private static int Choice(int voter, int bound) => voter * 7 % bound;

    private static string File(
        string type, int voters, Func<int, int> length, Func<int, int>? points, string meta = "")
    {
        var votes = new int[Projects.Length];
        var score = new int[Projects.Length];
        var rows = new StringBuilder();
        for (var voter = 0; voter < voters; voter++)
        {
            var chosen = Enumerable.Range(0, length(voter)).Select(place => (voter + place) % Projects.Length).ToList();
            for (var place = 0; place < chosen.Count; place++)
            {
                votes[chosen[place]]++;
                score[chosen[place]] += points?.Invoke(place) ?? Projects.Length - place;
            }

            rows.Append(CultureInfo.InvariantCulture, $"v{voter};{string.Join(',', chosen.Select(at => Projects[at]))}");
            rows.Append(points is null ? "" : ";" + string.Join(',', chosen.Select((_, place) => points(place))));
            rows.Append('\n');
        }

        var hasScore = type != "approval";
        var text = new StringBuilder(
            "META\nkey;value\ndescription;A test\ncountry;Nowhere\nunit;Test\ninstance;2026\nrule;unknown\n" +
            "date_begin;2026\ndate_end;2026\n");
        text.Append(CultureInfo.InvariantCulture, $"num_projects;3\nnum_votes;{voters}\nbudget;100\n");
        text.Append(CultureInfo.InvariantCulture, $"vote_type;{type}\n{meta}");
        text.Append(hasScore ? "PROJECTS\nproject_id;cost;votes;score\n" : "PROJECTS\nproject_id;cost;votes\n");
        for (var at = 0; at < Projects.Length; at++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Projects[at]};{at + 10};{votes[at]}");
            text.Append(hasScore ? string.Create(CultureInfo.InvariantCulture, $";{score[at]}\n") : "\n");
        }

        text.Append(points is null ? "VOTES\nvoter_id;vote\n" : "VOTES\nvoter_id;vote;points\n");
        return text.Append(rows).ToString();
    }
}
