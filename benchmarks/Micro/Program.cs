using BenchmarkDotNet.Running;
using MVoting.Micro.Figures;

// --quick is ours: short runs, for a look within about two minutes. Everything else is BenchmarkDotNet's.
var isQuick = args.Contains(MicroConfig.QuickOption);
var rest = args.Where(argument => argument != MicroConfig.QuickOption).ToArray();
BenchmarkSwitcher.FromAssembly(typeof(MicroConfig).Assembly).Run(rest, new MicroConfig(isQuick));
