using Microsoft.Extensions.Time.Testing;
using MVoting.Api.Access;

namespace MVoting.Api.Tests.Access;

/// <summary>The token bucket holds one second's requests and fills evenly.</summary>
public sealed class RequestBudgetTests
{
    [Fact]
    public void A_full_bucket_gives_a_seconds_requests_and_then_one_for_each_that_is_due()
    {
        var time = new FakeTimeProvider();
        var budget = new RequestBudget(100, time);
        Assert.Equal(100, Take(budget));
        time.Advance(TimeSpan.FromMilliseconds(50));
        Assert.Equal(5, Take(budget));
        time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(100, Take(budget));
    }

    [Fact]
    public void Threads_together_get_no_more_than_one_alone()
    {
        var budget = new RequestBudget(5_000, new FakeTimeProvider());
        var taken = 0;
        Parallel.For(0, 8, _ => Interlocked.Add(ref taken, Take(budget)));
        Assert.Equal(5_000, taken);
    }

    private static int Take(RequestBudget budget)
    {
        var taken = 0;
        while (budget.TryTake())
        {
            taken++;
        }

        return taken;
    }
}
