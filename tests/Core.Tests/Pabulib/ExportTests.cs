using MVoting.Core.Counting;
using MVoting.Core.Pabulib;
using MVoting.Core.Tests.Counting;

namespace MVoting.Core.Tests.Pabulib;

/// <summary>Proves that what is published holds the same ballots, and nobody's name, place or rare attribute.</summary>
public sealed class ExportTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(at => (byte)at)];

    [Fact]
    public void A_published_file_reads_back_equal_and_holds_the_same_ballots_in_another_order()
    {
        var file = PabulibData.Good(File.ReadAllBytes(Path.Combine(PabulibData.Root(), "samples", "riverside-5000.pb")));
        var published = PabulibExport.Anonymous(file, Key, leastAlike: 5);
        Assert.True(published.Equals(PabulibData.Good(PabulibData.Write(published))));
        Assert.Equal(
            file.Votes.Select(Ballot).Order(), published.Votes.Select(Ballot).Order());
        Assert.NotEqual(file.Votes.Select(Ballot), published.Votes.Select(Ballot));
        Assert.Equal(Enumerable.Range(1, file.Votes.Length).Select(at => $"v{at}"), published.Votes.Select(vote => vote.VoterId));
        var before = Budgets.Count(BudgetProfile.Of(file), RuleName.EqualShares);
        var after = Budgets.Count(BudgetProfile.Of(published), RuleName.EqualShares);
        Assert.Equal(OutcomeJson.ToText(before), OutcomeJson.ToText(after));
    }

    [Fact]
    public void Two_keys_give_two_orders_and_one_key_gives_one()
    {
        var file = PabulibData.Good(File.ReadAllBytes(Path.Combine(PabulibData.Root(), "samples", "riverside-5000.pb")));
        byte[] other = [.. Key.Reverse()];
        Assert.True(PabulibExport.Anonymous(file, Key, 1).Equals(PabulibExport.Anonymous(file, Key, 1)));
        Assert.False(PabulibExport.Anonymous(file, Key, 1).Equals(PabulibExport.Anonymous(file, other, 1)));
    }

    [Theory]
    [InlineData(1, true, true, true)]
    [InlineData(2, false, true, true)]
    [InlineData(3, false, false, false)]
    public void What_would_single_out_a_few_is_left_out_the_age_first(int leastAlike, bool age, bool sex, bool method)
    {
        var file = PabulibData.Good(PabulibSample.Approval
            .Replace("v1;p1,p2;34;F;internet", "v1;p1,p2;34;F;paper", StringComparison.Ordinal)
            .Replace("v2;p1;51;M;paper", "v2;p1;51;O;internet", StringComparison.Ordinal));
        var vote = PabulibExport.Anonymous(file, Key, leastAlike).Votes[0];
        Assert.Equal((age, sex, method), (vote.Age is not null, vote.Sex is not null, vote.VotingMethod is not null));
    }

    private static string Ballot(PabulibVote vote) =>
        string.Join(',', vote.Projects.Zip(vote.Points.IsEmpty ? [.. vote.Projects.Select(_ => 0)] : vote.Points).Order());
}
