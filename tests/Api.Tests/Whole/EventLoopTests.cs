using System.Globalization;
using MVoting.Api.Tests.Support;
using MVoting.Silo.Hosting;

namespace MVoting.Api.Tests.Whole;

public sealed class EventLoopTests : IDisposable
{
    // proc_pid_stat(5): the 41st field is the policy; the second one, a name in brackets, may hold spaces.
    private const int PolicyAfterName = 41 - 2 - 1;

    private readonly string _folder = Directory.CreateTempSubdirectory("mvoting-loops-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_socket_threads_of_the_program_wait_their_turn()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has a batch policy.");
        await using var server = await WholeServer.StartAsync(_folder);

        var threads = EventLoops.Find();

        Assert.NotEmpty(threads);
        Assert.All(threads, thread => Assert.Equal(EventLoops.BatchPolicy, PolicyOf(thread)));
    }

    private static int PolicyOf(int thread)
    {
        var line = File.ReadAllText($"/proc/self/task/{thread}/stat");
        var fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
        return int.Parse(fields[PolicyAfterName], CultureInfo.InvariantCulture);
    }
}
