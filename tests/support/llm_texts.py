"""Twenty texts of many kinds, written for this suite: what the language model is measured on."""

TEXTS: tuple[str, ...] = (
    "The capital of France is Paris, and the river that runs through the middle of it is the "
    "Seine, which flows on to the sea.",
    "Water boils at one hundred degrees Celsius at sea level, but on a high mountain it boils "
    "sooner.",
    "Once upon a time there was a small robot who wanted to learn how to swim in the sea, but "
    "was afraid of rust.",
    "def mean(values):\n    total = 0\n    for value in values:\n        total += value\n    "
    "return total",
    "To make a simple bread you need flour, water, yeast and salt. Mix them well and wait an hour.",
    "The derivative of x squared is two x, and the integral of two x is x squared plus a "
    "constant of which we know nothing.",
    "Dear Anna, thank you for your letter. I was glad to hear that your mother is feeling better.",
    "In 1969, two astronauts walked on the Moon while a third stayed in orbit around it.",
    "A neural network is a function made of many simple functions, one applied after the other.",
    "Question: What is the largest planet in the solar system?\nAnswer: The largest planet is "
    "Jupiter",
    "SELECT name, age FROM students WHERE age > 20 ORDER BY name; -- all the older students",
    "She opened the door slowly, looked into the dark room, and heard somebody breathing "
    "behind the curtain.",
    "The committee will meet on Tuesday at ten o'clock to discuss the budget for the next year.",
    "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18",
    "Photosynthesis turns light, water and carbon dioxide into sugar and oxygen inside the leaves.",
    "If all cats are animals and Tom is a cat, then Tom is an animal. This is called a syllogism.",
    "The old bridge was closed for repairs, so we had to take the longer road along the lake, "
    "past the mill.",
    "Paris is to France as Rome is to Italy, and as Madrid is to Spain, and as Berlin is to "
    "Germany.",
    'He said: "I don\'t know what you mean." And then he laughed, because of course he knew.',
    "Supply and demand decide the price: when many want a thing and few sell it, it becomes "
    "dear; when few want it, cheap.",
)
