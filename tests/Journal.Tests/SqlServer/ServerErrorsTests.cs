using MVoting.Journal.SqlServer;

namespace MVoting.Journal.Tests.SqlServer;

/// <summary>
/// Proves what an error is taken for: "nothing was written" only where that is known, and unknown for all the rest, of
/// which the numbers that a failover, a time-out or a broken connection brings are named here one by one.
/// </summary>
public sealed class ServerErrorsTests
{
    private const byte OfStatement = 16;

    private static AppendVerdict Judge(params ServerError[] errors) => ServerErrors.Judge(errors);

    [Theory]
    [InlineData(2627)]
    [InlineData(2601)]
    public void Both_unique_violations_are_a_rival(int number)
    {
        Assert.Equal(AppendVerdict.Rival, Judge(new ServerError(number, 14)));
        Assert.Equal(AppendVerdict.Rival, Judge(new ServerError(number, 14), new ServerError(3621, 0)));
    }

    [Theory]
    [InlineData(1205, 13)]
    [InlineData(1222, 16)]
    [InlineData(1101, 17)]
    [InlineData(1105, 17)]
    [InlineData(9002, 17)]
    [InlineData(701, 17)]
    [InlineData(8645, 17)]
    [InlineData(547, 16)]
    [InlineData(3906, 16)]
    [InlineData(208, 16)]
    [InlineData(40501, 16)]
    public void What_the_server_answers_in_place_of_the_statements_end_was_not_written(int number, byte severity) =>
        Assert.Equal(AppendVerdict.NotWritten, Judge(new ServerError(number, severity), new ServerError(3621, 0)));

    [Theory]
    [InlineData(-2, 11)]
    [InlineData(0, 11)]
    [InlineData(0, 20)]
    [InlineData(64, 20)]
    [InlineData(121, 20)]
    [InlineData(233, 20)]
    [InlineData(596, 21)]
    [InlineData(6005, 14)]
    [InlineData(9001, 21)]
    [InlineData(10053, 20)]
    [InlineData(10054, 20)]
    [InlineData(10060, 20)]
    [InlineData(10928, 16)]
    [InlineData(10929, 16)]
    [InlineData(40197, 16)]
    [InlineData(40549, 16)]
    [InlineData(40613, 16)]
    [InlineData(49918, 16)]
    [InlineData(49919, 16)]
    [InlineData(49920, 16)]
    [InlineData(33557097, 16)]
    [InlineData(50000, 16)]
    public void A_number_that_does_not_say_on_which_side_of_the_commit_it_came_is_unknown(int number, byte severity) =>
        Assert.Equal(AppendVerdict.Unknown, Judge(new ServerError(number, severity)));

    [Fact]
    public void Of_every_number_there_is_only_the_named_ones_are_known()
    {
        for (var number = -100; number < 100_000; number++)
        {
            var known = ServerErrors.Rivals.Contains(number) || ServerErrors.NotWritten.ContainsKey(number);
            Assert.Equal(known, Judge(new ServerError(number, OfStatement)) != AppendVerdict.Unknown);
        }
    }

    [Fact]
    public void A_broken_connection_leaves_every_number_unknown()
    {
        foreach (var number in ServerErrors.NotWritten.Keys.Concat(ServerErrors.Rivals))
        {
            Assert.Equal(AppendVerdict.Unknown, Judge(new ServerError(number, 20)));
            Assert.Equal(AppendVerdict.Unknown, Judge(new ServerError(number, OfStatement), new ServerError(10054, 20)));
            Assert.Equal(AppendVerdict.Unknown, Judge(new ServerError(0, 20), new ServerError(number, OfStatement)));
        }
    }

    [Fact]
    public void An_error_beside_a_rival_means_that_the_group_is_not_sent_again() =>
        Assert.Equal(AppendVerdict.NotWritten, Judge(new ServerError(2627, 14), new ServerError(1105, 17)));

    [Fact]
    public void No_error_and_mere_information_say_nothing()
    {
        Assert.Equal(AppendVerdict.Unknown, Judge());
        Assert.Equal(AppendVerdict.Unknown, Judge(new ServerError(3621, 0)));
        Assert.Equal(AppendVerdict.Unknown, Judge(new ServerError(1205, 10)));
    }

    [Fact]
    public void Every_number_that_is_known_has_its_reason_and_none_is_both() =>
        Assert.All(ServerErrors.NotWritten, entry =>
        {
            Assert.EndsWith(".", entry.Value, StringComparison.Ordinal);
            Assert.DoesNotContain(entry.Key, ServerErrors.Rivals.AsEnumerable());
        });
}
