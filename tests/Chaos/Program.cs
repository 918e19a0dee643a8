using MVoting.Chaos;
using MVoting.Load.Commands;

return await CommandTree.RunAsync(new ChaosCommand().Build(), args);
