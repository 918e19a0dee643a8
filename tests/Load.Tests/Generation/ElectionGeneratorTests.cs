using System.Text;
using MVoting.Core.Pabulib;
using MVoting.Load.Generation;
using MVoting.Testing;

namespace MVoting.Load.Tests.Generation;

/// <summary>
/// Proves that a plan makes the same election on every machine, that it reads without an error or a broken limit
/// for every kind of ballot, and that it looks like the elections of real towns where that matters for load.
/// </summary>
public sealed class ElectionGeneratorTests
{
    [Fact]
    public void The_sample_of_the_repository_is_what_the_generator_makes()
    {
        var made = Write(new ElectionPlan(Voters: 5_000, Projects: 40, Seed: 1));
        var kept = File.ReadAllText(Path.Combine(RepositoryRoot.Folder, "samples", "riverside-5000.pb"));
        Assert.True(made == kept, "samples/riverside-5000.pb is not what the generator makes: generate --voters 5000 --projects 40 --seed 1");
    }

    [Theory]
    [InlineData(ElectionBallots.Approval, PabulibVoteType.Approval)]
    [InlineData(ElectionBallots.ChooseOne, PabulibVoteType.ChooseOne)]
    [InlineData(ElectionBallots.Cumulative, PabulibVoteType.Cumulative)]
    [InlineData(ElectionBallots.Scoring, PabulibVoteType.Scoring)]
    [InlineData(ElectionBallots.Ordinal, PabulibVoteType.Ordinal)]
    [InlineData(ElectionBallots.Knapsack, PabulibVoteType.Approval)]
    public void Every_kind_of_election_reads_back_equal_and_keeps_its_own_limits(ElectionBallots ballots, PabulibVoteType type)
    {
        foreach (var (voters, projects) in new[] { (1, 2), (300, 7), (2_000, 60) })
        {
            var file = new ElectionGenerator(new ElectionPlan(voters, projects, Seed: 7, ballots)).Generate();
            var read = Read(Write(file));
            Assert.Equal(file, read);
            Assert.Equal(type, read.Meta.VoteType);
            Assert.Equal((voters, projects), (read.Votes.Length, read.Projects.Length));
            Assert.DoesNotContain(read.Notes, note => note.Field.StartsWith("META.m", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(ElectionBallots.Approval)]
    [InlineData(ElectionBallots.ChooseOne)]
    [InlineData(ElectionBallots.Cumulative)]
    [InlineData(ElectionBallots.Scoring)]
    [InlineData(ElectionBallots.Ordinal)]
    [InlineData(ElectionBallots.Knapsack)]
    public void What_is_written_ballot_by_ballot_is_the_election_as_a_whole(ElectionBallots ballots)
    {
        var generator = new ElectionGenerator(new ElectionPlan(400, 13, Seed: 9, ballots));
        using var writer = new StringWriter();
        generator.Write(writer);
        Assert.Equal(Write(generator.Generate()), writer.ToString());
    }

    [Fact]
    public void Every_ballot_names_as_many_projects_as_were_asked_for()
    {
        var file = new ElectionGenerator(new ElectionPlan(3_000, 9, Seed: 5, Choices: 8)).Generate();
        Assert.All(file.Votes, vote => Assert.Equal(8, vote.Projects.Length));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ElectionGenerator(new ElectionPlan(3, 5, Seed: 5, Choices: 6)));
    }

    [Fact]
    public void Another_seed_makes_another_election() => Assert.NotEqual(
        new ElectionGenerator(new ElectionPlan(100, 10, Seed: 1)).Generate(),
        new ElectionGenerator(new ElectionPlan(100, 10, Seed: 2)).Generate());

    [Fact]
    public void The_budget_pays_for_about_a_fifth_of_the_projects()
    {
        var file = new ElectionGenerator(new ElectionPlan(10, 200, Seed: 3)).Generate();
        Assert.InRange(file.Meta.Budget / file.Projects.Sum(project => project.Cost), 0.19m, 0.21m);
        Assert.InRange(file.Projects.Count(project => project.Selected == 1), 20, 80);
    }

    [Fact]
    public void Few_projects_are_very_popular_and_voters_prefer_their_own_district()
    {
        var file = new ElectionGenerator(new ElectionPlan(5_000, 60, Seed: 4)).Generate();
        Assert.True(file.Projects[0].Votes > 8 * file.Projects[^1].Votes);
        var (home, away) = (0, 0);
        foreach (var vote in file.Votes)
        {
            foreach (var district in vote.Projects.Select(at => file.Projects[at].Other[0]).OfType<string>())
            {
                home += district == vote.District ? 1 : 0;
                away += district == vote.District ? 0 : 1;
            }
        }

        // Ten districts: without a preference about one in eight would be at home.
        Assert.True(home * 3 > away, $"{home} at home, {away} away");
    }

    [Fact]
    public void Older_voters_use_paper_more_often_and_all_are_of_age()
    {
        var file = new ElectionGenerator(new ElectionPlan(5_000, 20, Seed: 5)).Generate();
        var ages = file.Votes.Select(vote => (Age: int.Parse(vote.Age!), OnPaper: vote.VotingMethod == "paper")).ToArray();
        Assert.All(ages, voter => Assert.InRange(voter.Age, 18, 90));
        Assert.True(ages.Where(voter => voter.Age >= 65).Average(voter => voter.OnPaper ? 1 : 0)
            > 3 * ages.Where(voter => voter.Age < 35).Average(voter => voter.OnPaper ? 1 : 0));
        Assert.Equal(["F", "M", "O"], file.Votes.Select(vote => vote.Sex).Distinct().Order());
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(ElectionPlan.MostVoters + 1, 10)]
    [InlineData(10, 1)]
    [InlineData(10, 2_001)]
    public void A_plan_beyond_its_limits_is_refused(int voters, int projects) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ElectionGenerator(new ElectionPlan(voters, projects, Seed: 1)));

    private static string Write(ElectionPlan plan) => Write(new ElectionGenerator(plan).Generate());

    private static string Write(PabulibFile file)
    {
        using var writer = new StringWriter();
        PabulibWriter.Write(writer, file);
        return writer.ToString();
    }

    private static PabulibFile Read(string text)
    {
        var result = PabulibReader.Read(Encoding.UTF8.GetBytes(text));
        Assert.True(result.IsUsable, string.Join('\n', result.Errors));
        return result.File;
    }
}
