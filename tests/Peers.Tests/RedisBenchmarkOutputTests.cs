using MVoting.Load;
using MVoting.Peers.Redis;

namespace MVoting.Peers.Tests;

/// <summary>Proves that the figures of redis-benchmark are found by their names.</summary>
public sealed class RedisBenchmarkOutputTests
{
    private const string Head =
        "\"test\",\"rps\",\"avg_latency_ms\",\"min_latency_ms\",\"p50_latency_ms\",\"p95_latency_ms\",\"p99_latency_ms\",\"max_latency_ms\"\n";

    [Fact]
    public void The_rate_and_the_percentiles_are_read() => Assert.Equal(
        new RedisBenchmarkOutput(7977.66, 10.111, 88.319),
        RedisBenchmarkOutput.Read(
            Head + "\"EVALSHA 31e3 2 voters tally 1-__rand_int__\",\"7977.66\",\"14.836\",\"2.376\",\"10.111\",\"37.791\",\"88.319\",\"220.031\"\n"));

    [Theory]
    [InlineData("")]
    [InlineData("Error from server: NOSCRIPT No matching script.")]
    [InlineData("\"test\",\"rps\"\n\"EVALSHA\",\"12\"\n")]
    [InlineData("\"test\",\"rps\",\"p50_latency_ms\",\"p99_latency_ms\"\n\"EVALSHA\",\"fast\",\"1\",\"2\"\n")]
    public void Anything_else_is_refused(string text) =>
        Assert.Throws<SetupException>(() => RedisBenchmarkOutput.Read(text));
}
