using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using MVoting.Grains;
using MVoting.Grains.Operators;
using MVoting.Grains.Secrets;
using MVoting.Silo.Configuration;
using MVoting.Silo.Tests.Support;

namespace MVoting.Silo.Tests;

/// <summary>Proves that after a start there is an operator's key, shown at most once and kept as a hash alone.</summary>
public sealed class BootstrapKeyTests
{
    private const string Given = "given-0123456789-0123456789-0123456789";
    private const string Other = "other-0123456789-0123456789-0123456789";

    private static readonly Regex s_key = new("mv_op_[A-Za-z0-9_-]{43}");

    private static async Task<bool> IsOperatorAsync(TestSilo silo, string key) =>
        await silo.Grains.GetGrain<IOperatorGrain>(GrainKeys.Operator).GetKeyHashAsync() is { } hash
        && hash.AsSpan().SequenceEqual(silo.Services.GetRequiredService<MasterSecret>().HashKey(key.AsSpan()));

    private static string Shown(TestSilo silo) => Assert.Single(s_key.Matches(silo.Output)).Value;

    [Fact]
    public async Task A_given_key_is_the_operators_and_nothing_is_shown()
    {
        using var folder = new TemporaryFolder();
        await using var silo = await TestSilo.StartAsync(TestSettings.In(folder, ("MVoting__BootstrapKey", Given)));
        Assert.True(await IsOperatorAsync(silo, Given));
        Assert.False(await IsOperatorAsync(silo, Other));
        Assert.Empty(silo.Output);
    }

    [Fact]
    public async Task Another_given_key_replaces_the_first_and_without_one_the_last_stays()
    {
        using var folder = new TemporaryFolder();
        await using (await TestSilo.StartAsync(TestSettings.In(folder, ("MVoting__BootstrapKey", Given))))
        {
        }

        await using (var second = await TestSilo.StartAsync(TestSettings.In(folder, ("MVoting__BootstrapKey", Other))))
        {
            Assert.True(await IsOperatorAsync(second, Other));
            Assert.False(await IsOperatorAsync(second, Given));
        }

        await using var third = await TestSilo.StartAsync(folder);
        Assert.True(await IsOperatorAsync(third, Other));
        Assert.Empty(third.Output);
    }

    [Fact]
    public async Task Without_a_given_key_one_is_made_shown_once_and_kept_as_a_hash_alone()
    {
        using var folder = new TemporaryFolder();
        await using var silo = await TestSilo.StartAsync(folder);
        var shown = Shown(silo);
        Assert.True(CredentialText.IsWellFormed(shown));
        Assert.True(await IsOperatorAsync(silo, shown));

        using var killed = folder.CopyAsKilled();
        foreach (var file in Directory.GetFiles(killed.Path))
        {
            Assert.DoesNotContain(
                shown, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        await using var next = await TestSilo.StartAsync(killed);
        Assert.True(await IsOperatorAsync(next, shown));
        Assert.Empty(next.Output);
    }
}
