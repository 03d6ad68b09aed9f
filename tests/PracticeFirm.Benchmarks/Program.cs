Console.WriteLine("row | median | unit | min-max | floor | ratio");
