using System.CommandLine;
using MVoting.Journal.SqlServer;
using MVoting.Ladder.Commands;
using MVoting.Load.Commands;
using MVoting.Testing.SqlServer;

// Before the first use of a culture: the driver of SQL Server needs them, and the runtime decides once.
if (SqlServerTestDatabase.Server is not null)
{
    SqlServerCultures.Ask();
}

var root = new RootCommand("Measures the way of a ballot step by step, each figure as a ratio within one run.")
{
    new RungsCommand().Build(),
    new CapacityCommand().Build(),
    new RatioCommand().Build(),
    new RivalCommand().Build(),
    new OutcomeCommand().Build(),
    new MemoryCommand().Build(),
    FlatCommand.Build(),
    new SegmentsCommand().Build(),
    new FloorCommand().Build(),
    new ProductCommand().Build(),
};
return await CommandTree.RunAsync(root, args);
