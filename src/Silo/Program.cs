using MVoting.Silo.Commands;
using MVoting.Silo.Configuration;

ProcessCultures.Prepare(args);
return await StartupErrors.RunAsync(() => SiloCommands.RunAsync(args, Console.Out), Console.Error);
