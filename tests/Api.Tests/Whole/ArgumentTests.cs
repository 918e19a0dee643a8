using MVoting.Silo.Configuration;

namespace MVoting.Api.Tests.Whole;

/// <summary>What nothing reads, and what names no address, stops the start before anything is made.</summary>
public sealed class ArgumentTests
{
    [Theory]
    [InlineData("--url", "http://localhost:5080")]
    [InlineData("--url=http://localhost:5080")]
    [InlineData("serve")]
    [InlineData("--verbose", "true")]
    [InlineData("--urls")]
    [InlineData("-urls", "http://localhost:5080")]
    public void An_option_that_nothing_reads_or_without_its_value_is_refused_by_name(params string[] args)
    {
        var fault = Assert.Throws<StartupException>(() => ApiHost.Build(args));
        Assert.Contains(args[0].Split('=')[0], fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:banana")]
    [InlineData("http://vote.example.org:5080")]
    [InlineData("http://locahost:5080")]
    [InlineData("localhost:5080")]
    [InlineData("nonsense")]
    [InlineData("http://localhost:5080;http://1.2.3:80x")]
    public void A_host_that_is_no_address_of_a_machine_is_refused_and_never_taken_for_all_interfaces(string urls)
    {
        var fault = Assert.Throws<StartupException>(() => ApiHost.Build(["--urls", urls]));
        Assert.Contains("cannot listen at", fault.Message, StringComparison.Ordinal);
    }
}
