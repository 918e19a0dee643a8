using MVoting.Silo.Commands;
using MVoting.Silo.Configuration;

return await StartupErrors.RunAsync(() => SiloCommands.RunAsync(args, Console.Out), Console.Error);
