using System.CommandLine;
using MVoting.Ladder.Commands;
using MVoting.Load.Commands;

var root = new RootCommand("Measures the HTTP path step by step, each figure as a ratio within one run.")
{
    new FloorCommand().Build(),
    new RatioCommand().Build(),
    MemoryCommand.Build(),
    new OutcomeCommand().Build(),
};
return await CommandTree.RunAsync(root, args);
