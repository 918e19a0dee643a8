using MVoting.Load;
using MVoting.Peers.Product;

namespace MVoting.Peers.Tests;

/// <summary>Proves that wrk's figures are read in each of its units, and that errors are not taken for answers.</summary>
public sealed class WrkOutputTests
{
    private const string Usual =
        """
        Running 5s test @ http://127.0.0.1:21000/
          1 threads and 128 connections
          Thread Stats   Avg      Stdev     Max   +/- Stdev
            Latency     9.38ms    3.55ms  41.20ms   78.81%
          Latency Distribution
             50%    9.20ms
             75%   10.90ms
             90%   13.31ms
             99%   19.21ms
          58712 requests in 5.01s, 15.31MB read
        Requests/sec:  11729.14
        Transfer/sec:      3.06MB
        """;

    private const string Overloaded =
        """
          Latency Distribution
             50%  812.00us
             75%    1.00ms
             90%    2.00ms
             99%    1.50s
          1000 requests in 5.00s, 1.00MB read
          Socket errors: connect 1, read 2, write 3, timeout 4
          Non-2xx or 3xx responses: 40
        Requests/sec:    200.00
        """;

    [Fact]
    public void The_figures_of_a_good_run_are_read() =>
        Assert.Equal(new WrkOutput(58_712, 0, 0, 11_729.14, 9.20, 19.21), WrkOutput.Read(Usual));

    [Fact]
    public void Refusals_and_errors_are_told_apart() =>
        Assert.Equal(new WrkOutput(1_000, 40, 10, 200, 0.812, 1_500), WrkOutput.Read(Overloaded));

    [Theory]
    [InlineData("unable to connect to 127.0.0.1:1 Connection refused")]
    [InlineData("  10 requests in 5.00s, 1.00MB read\nRequests/sec:    2.00\n")]
    public void Anything_else_is_refused(string text) => Assert.Throws<SetupException>(() => WrkOutput.Read(text));
}
