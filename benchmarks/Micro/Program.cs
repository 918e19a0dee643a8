System.Console.WriteLine("MVoting");
